// First, since it makes `describe` and `it` known to the suites below.
import './mocha.ts';
import './letter.test.ts';
import './detect.test.ts';
import './validate.test.ts';
import './calm.test.ts';
import './configuration.test.ts';
import './workspace-scope.test.ts';
import './guidelines.test.ts';
import './writing.test.ts';
import './set-aside.test.ts';
import './items.test.ts';
import './workspace-symbols.test.ts';
import './glance.test.ts';
import './tidy.test.ts';
import './walking.test.ts';
