// Asks recheck about patterns: node recheck.mjs < [{source, flags}, ...] > [{status, complexity, attack}, ...]
import { json } from "node:stream/consumers";
import { check } from "recheck";

// Limits in steps, none in time: a busy machine finds what a quiet one does. Where every repetition is bounded, theory
// decides, which takes milliseconds; the rest is tried out.
const LIMITS = {
  timeout: 120_000,
  attackTimeout: null,
  incubationTimeout: null,
  maxDegree: 2,
  maxIteration: 4,
  maxPatternSize: 100_000,
  maxRepeatCount: 10_000,
};
const patterns = await json(process.stdin);
const answers = new Array(patterns.length);
const waiting = patterns.keys();

async function work() {
  for (const index of waiting) {
    const { source, flags } = patterns[index];
    const { status, complexity, attack } = await check(source, flags, LIMITS);
    answers[index] = { status, complexity: complexity?.summary ?? "", attack: attack?.pattern ?? "" };
  }
}

await Promise.all([work(), work()]);
process.stdout.write(JSON.stringify(answers), () => process.exit());
