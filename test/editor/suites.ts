// First, since it makes `describe` and `it` known to the suites below.
import './mocha.ts';
import './letter.test.ts';
