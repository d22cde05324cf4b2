// @ts-check
/** How words get to the clipboard, where the browser lets them. */

/**
 * Copy *text*; where that is refused, select it in its *box*, so that the learner copies it.
 * @param {string} text
 * @param {HTMLTextAreaElement} box
 * @returns {Promise<boolean>} whether it is on the clipboard
 */
export async function copyText(text, box) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Pages that came over plain HTTP have no clipboard, but an older command.
    box.focus();
    box.select();
    return document.execCommand("copy");
  }
}
