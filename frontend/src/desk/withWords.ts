import { type Component, defineAsyncComponent } from 'vue'

/** A part that few pages show: it comes with the words of its area when it is shown. */
export const withWords = (words: () => Promise<unknown>, part: () => Promise<{ default: Component }>) =>
  defineAsyncComponent(async () => (await Promise.all([part(), words()]))[0])
