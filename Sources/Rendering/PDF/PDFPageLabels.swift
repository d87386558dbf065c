import Drawing

/// Page labels as ranges: PDF stores where a way of counting starts, not each label.
enum PDFPageLabels {
  /// The number tree for labels like `Cover`, `i`, `iv`, `12`, `A-3`; nil where no page has one.
  static func dictionary(_ labels: [String?]) -> String? {
    guard labels.contains(where: { $0 != nil }) else { return nil }
    var entries: [String] = []
    var expected: Label?
    for (index, text) in labels.enumerated() {
      let text = text?.singleLine ?? ""
      // The letter i goes on from h and the number from the cover: what continues, is continued.
      let readings = Label.readings(of: text)
      let label = readings.first { $0 == expected } ?? readings[0]
      if label != expected { entries.append("\(index) \(label.dictionary)") }
      expected = label.next
    }
    return "<< /Nums [\(entries.joined(separator: " "))] >>"
  }

  private struct Label: Equatable {
    enum Style: String { case none = "", decimal = "/S /D ", roman = "/S /r " }

    let prefix: String
    let style: Style
    let number: Int

    var next: Label? {
      style == .none ? nil : Label(prefix: prefix, style: style, number: number + 1)
    }

    var dictionary: String {
      let prefix = prefix.isEmpty ? "" : "/P \(PDFText.string(prefix)) "
      return "<< \(style.rawValue)\(prefix)"
        + (style == .none || number == 1 ? ">>" : "/St \(number) >>")
    }

    /// What a label may mean, likeliest first; never empty.
    static func readings(of text: String) -> [Label] {
      if let number = roman(text) { return [Label(prefix: "", style: .roman, number: number)] }
      let digits = String(text.reversed().prefix { $0.isASCII && $0.isNumber }.reversed())
      let prefix = String(text.dropLast(digits.count))
      if let number = Int(digits), number > 0, String(number) == digits {
        return [Label(prefix: prefix, style: .decimal, number: number)]
      }
      return [Label(prefix: text, style: .none, number: 1)]
    }

    /// The value of a small Roman numeral in its usual form, up to 399.
    private static func roman(_ text: String) -> Int? {
      guard !text.isEmpty, text.utf8.count <= 12 else { return nil }
      var rest = text[...]
      var value = 0
      for (sign, worth) in [
        ("c", 100), ("xc", 90), ("l", 50), ("xl", 40), ("x", 10), ("ix", 9), ("v", 5), ("iv", 4),
        ("i", 1),
      ] {
        var count = 0
        while rest.hasPrefix(sign), count < (worth == 100 || worth == 10 || worth == 1 ? 3 : 1) {
          rest = rest.dropFirst(sign.count)
          value += worth
          count += 1
        }
      }
      return rest.isEmpty ? value : nil
    }
  }
}
