import type { DummyRuleMap, OxlintConfig } from 'oxlint';

type Rules = NonNullable<OxlintConfig['rules']>;

/** The names of these files are part of the specification. */
const specifiedNames = [
  '^(subscription|S3)Service',
  '^amplifyFirebaseBridge',
  '^youtube(Auth|Search)',
  '^useYouTubeSearch',
  '^(unsubscribe|addContact|mailtoUnsubscribe)Handler',
];

const language: Rules = {
  eqeqeq: 'error',
  'no-console': 'error',
  'no-duplicate-imports': 'error',
  'no-else-return': 'error',
  'no-nested-ternary': 'error',
  'no-param-reassign': 'error',
  'no-useless-return': 'error',
  'no-var': 'error',
  'no-warning-comments': 'error',
  'object-shorthand': 'error',
  'prefer-const': 'error',
  'prefer-template': 'error',
  'max-lines': ['error', 250],
  'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
  'unicorn/error-message': 'error',
  'unicorn/filename-case': ['error', { case: 'kebabCase', ignore: specifiedNames }],
  'unicorn/no-abusive-eslint-disable': 'error',
  'unicorn/prefer-node-protocol': 'error',
  'unicorn/prefer-string-replace-all': 'error',
  'unicorn/throw-new-error': 'error',
};

const types: Rules = {
  'typescript/array-type': 'error',
  'typescript/ban-ts-comment': 'error',
  'typescript/consistent-type-exports': 'error',
  'typescript/consistent-type-imports': 'error',
  'typescript/no-deprecated': 'error',
  'typescript/no-explicit-any': 'error',
  'typescript/no-misused-promises': 'error',
  'typescript/no-non-null-assertion': 'error',
  'typescript/no-unsafe-argument': 'error',
  'typescript/no-unsafe-assignment': 'error',
  'typescript/no-unsafe-call': 'error',
  'typescript/no-unsafe-member-access': 'error',
  'typescript/no-unsafe-return': 'error',
  'typescript/only-throw-error': 'error',
  'typescript/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
  'typescript/prefer-optional-chain': 'error',
  'typescript/prefer-promise-reject-errors': 'error',
  'typescript/restrict-plus-operands': 'error',
  'typescript/return-await': ['error', 'error-handling-correctness-only'],
  'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
};

const modules: Rules = {
  'import/first': 'error',
  'import/no-commonjs': 'error',
  'import/no-cycle': 'error',
  'import/no-default-export': 'error',
  'import/no-mutable-exports': 'error',
  'import/no-unassigned-import': [
    'error',
    { allow: ['**/*.css', '@fontsource*/**', '**/zod-without-eval.ts'] },
  ],
  'node/no-process-env': 'error',
};

const pages: Rules = {
  'jsx-a11y/interactive-supports-focus': 'error',
  'react/button-has-type': 'error',
  'react/jsx-no-useless-fragment': 'error',
  'react/no-array-index-key': 'error',
  'react/no-danger': 'error',
  'react/rules-of-hooks': 'error',
  'react/self-closing-comp': 'error',
};

const tests: Rules = {
  'vitest/consistent-test-it': ['error', { fn: 'it', withinDescribe: 'it' }],
  'vitest/no-disabled-tests': 'error',
  'vitest/no-focused-tests': 'error',
  'vitest/no-identical-title': 'error',
  'vitest/prefer-to-be': 'error',
  'no-restricted-properties': [
    'error',
    ...['mock', 'doMock', 'hoisted'].map((property) => ({
      object: 'vi',
      property,
      message: 'Pass a working fake where the code takes a port.',
    })),
  ],
};

/** What the categories bring along and this code does on purpose. */
const notHere: Rules = {
  // Sequences are awaited in order where the order is what matters.
  'no-await-in-loop': 'off',
  // There are no classes with state: a method of a port is a closure.
  'typescript/unbound-method': 'off',
  // The compiler's noImplicitReturns knows which ends are unreachable.
  'typescript/consistent-return': 'off',
  // A small function reads best beside its one use, captured variables or not.
  'unicorn/consistent-function-scoping': 'off',
  // Copies are what keeps data from changing under its reader.
  'oxc/no-map-spread': 'off',
  // Of a handful of values, a list reads better than a set.
  'unicorn/prefer-set-has': 'off',
  // Node's own callbacks start promises where a program begins.
  'promise/no-promise-in-callback': 'off',
  // A suite shared by adapters is called by a `describe` of one expression.
  'vitest/valid-describe-callback': 'off',
  // The type of a recording function follows from what it is passed to.
  'vitest/require-mock-type-parameters': 'off',
  // `fc.assert` is how fast-check is written.
  'import/no-named-as-default-member': 'off',
  // A live region is a `status` and a table that folds on a phone is a `table`: no tag says so.
  'jsx-a11y/prefer-tag-over-role': 'off',
  // A dialog, or a page that is one form, starts where the work is.
  'jsx-a11y/no-autofocus': 'off',
  // The compiler's automatic runtime brings it into scope.
  'react/react-in-jsx-scope': 'off',
};

export const codeRules: DummyRuleMap = {
  ...language,
  ...types,
  ...modules,
  ...pages,
  ...tests,
  ...notHere,
};
