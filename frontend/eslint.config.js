import globals from 'globals'
import ts from 'typescript-eslint'
import vue from 'eslint-plugin-vue'
import a11y from 'eslint-plugin-vuejs-accessibility'
import vueParser from 'vue-eslint-parser'

export default ts.config(
  { ignores: ['dist', 'src/api/schema.d.ts', 'test-results', 'playwright-report'] },
  ...ts.configs.recommended,
  ...vue.configs['flat/recommended'],
  ...a11y.configs['flat/recommended'],
  {
    languageOptions: { parser: vueParser, parserOptions: { parser: ts.parser }, globals: { ...globals.browser } },
    rules: {
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'vue/max-lines-per-block': ['error', { script: 200, template: 200, style: 200, skipBlankLines: true }],
      'vue/multi-word-component-names': 'off', // Btn, Sheet: the folder tells what they are
      'vue/require-default-prop': 'off', // TypeScript marks what is optional
      // Layout of templates is left to the author: the line length is what matters.
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/html-self-closing': 'off',
      'max-len': ['error', { code: 120, ignoreUrls: true, ignorePattern: "^\\s*[a-zA-Z]+: 'M|^\\s*'[^']+': '" }],
      // A wrapping label is enough for every reader; both ways at once is not asked.
      'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
    },
  },
  // The label lies in Field.vue, tied by id: the rule cannot look through the slot.
  { files: ['src/ui/{Text,Select}Field.vue'], rules: { 'vuejs-accessibility/form-control-has-label': 'off' } },
  { files: ['scripts/**', '*.config.*', 'dev/**'], languageOptions: { globals: { ...globals.node } } },
)
