extension Language {
  /// A name and its figure on one line, kept together: "Mexico $5.3bn". After a name that ends in digits
  /// stands a colon, so that a year and its figure are not one number: "2023: 303 млрд $".
  ///
  /// - Parameter parts: The name, the figure, or both.
  package func named(_ parts: [String]) -> String {
    guard parts.count == 2, let end = parts[0].last, let start = parts[1].first else {
      return parts.joined()
    }
    let gap = end.isNumber && start.isNumber ? words.colon.replacing(" ", with: "\u{A0}") : "\u{A0}"
    // After Arabic letters a percent sign would change to the other side of its digits.
    let mark = parts[1].hasSuffix("%") && start.isNumber ? signMark : ""
    return parts[0] + gap + mark + parts[1]
  }

  /// A figure with a plus, where it has none yet.
  package func rising(_ figure: String) -> String {
    figure.hasPrefix("+") || figure.hasPrefix(signMark + "+") ? figure : signMark + "+" + figure
  }

  /// Before a sign, in languages written from right to left: it keeps the sign at the left of its digits.
  package var signMark: String { tables.numbers.signMark }
}
