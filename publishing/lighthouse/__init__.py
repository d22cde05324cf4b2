"""Scores of the built pages by Lighthouse, the npm package, in the browser that the tests drive."""
