/** Jest runs the TypeScript as native ES modules, compiled by swc: see "test" in package.json. */
export default {
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2023' } }] },
  moduleNameMapper: { '^(\\.{1,2}/(?!.*generated/validate).*)\\.js$': '$1' },
  maxWorkers: '100%',
  testTimeout: 120_000,
  prettierPath: null,
};
