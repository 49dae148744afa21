declare module 'opencc-js/dict/TSCharacters' {
  /** Pairs of a traditional and a simplified character, `萬 万|與 与`. */
  const pairs: string
  export default pairs
}
