// First, since it makes `describe` and `it` known to the suites below.
import './mocha.ts';
import './letter.test.ts';
import './detect.test.ts';
import './validate.test.ts';
import './deferred-findings.test.ts';
import './configuration.test.ts';
import './workspace-scope.test.ts';
import './guidelines.test.ts';
import './writing.test.ts';
import './suppressions.test.ts';
import './items.test.ts';
import './workspace-symbols.test.ts';
import './lenses-and-hints.test.ts';
import './readiness.test.ts';
import './tidy.test.ts';
import './navigation.test.ts';
import './documents.test.ts';
