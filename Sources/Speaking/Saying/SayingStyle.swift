/// Where a figure is printed, which decides how short it is.
package enum SayingStyle: Sendable {
  /// On a bar or at a line's end: "≈CN¥490m", ">74m", "18.8×". Counted nouns are left to the subtitle.
  case label
  /// In a sentence: "about 490m yuan", "more than 74m people".
  case text
  /// In a sentence that is read aloud, such as alt text: "490 million yuan".
  case spoken
  /// In a table's cell: all digits, no scale word, no unit. For a whole column use
  /// `Language.columnLabels`.
  case table
}
