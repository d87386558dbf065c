package import Drawing

extension Theme {
  /// A setting that a theme file may override.
  package struct Key: Sendable {
    /// As written in a theme file: `title-font`.
    package let name: String
    package let kind: Kind
    /// What it is for, in one sentence.
    package let summary: String

    package enum Kind: Sendable {
      case color(any WritableKeyPath<Theme, Color> & Sendable)
      case colors(any WritableKeyPath<Theme, [Color]> & Sendable)
      case text(any WritableKeyPath<Theme, String> & Sendable)
      case length(any WritableKeyPath<Theme, Double> & Sendable, ClosedRange<Double>)
      case weight
      case tag
      case names
      case rows
      case textEdge
    }
  }

  /// All settings, in the order of the reference.
  package static let keys: [Key] = [
    Key(name: "background", kind: .color(\.background), summary: "the paper"),
    Key(name: "text", kind: .color(\.text), summary: "title, names, values"),
    Key(name: "muted", kind: .color(\.muted), summary: "subtitle, ticks, notes and source"),
    Key(name: "grid", kind: .color(\.grid), summary: "gridlines"),
    Key(name: "axis", kind: .color(\.axis), summary: "the zero line"),
    Key(name: "accent", kind: .color(\.accent), summary: "highlights and the tag"),
    Key(name: "context", kind: .color(\.context), summary: "bars and lines that are context"),
    Key(name: "palette", kind: .colors(\.palette), summary: "colours of series, at most six"),
    Key(name: "positive", kind: .color(\.positive), summary: "a rise"),
    Key(name: "negative", kind: .color(\.negative), summary: "a fall"),
    Key(name: "span", kind: .color(\.span), summary: "shaded stretches"),
    Key(name: "font", kind: .text(\.font), summary: "the family of running text"),
    Key(name: "title-font", kind: .text(\.titleFont), summary: "the family of titles"),
    Key(name: "title-weight", kind: .weight, summary: "regular, medium, semibold or bold"),
    Key(name: "line-width", kind: .length(\.lineWidth, 0.5...8), summary: "of a line, in points"),
    Key(name: "grid-width", kind: .length(\.gridWidth, 0.25...4), summary: "of a gridline"),
    Key(name: "axis-width", kind: .length(\.axisWidth, 0.25...4), summary: "of the zero line"),
    Key(
      name: "bar-share", kind: .length(\.barShare, 0.2...1),
      summary: "the part of its slot that a bar fills"),
    Key(name: "tag", kind: .tag, summary: "none, bar or block"),
    Key(name: "names", kind: .names, summary: "edge or bars: where names beside bars align"),
    Key(name: "rows", kind: .rows, summary: "rules or bands: what parts the rows of tables"),
    Key(
      name: "text-edge", kind: .textEdge,
      summary: "ragged or justified: how lines of running text end on pages"),
    Key(name: "footer", kind: .text(\.footer), summary: "the publication's name, lower right"),
  ]

  /// Sets one setting from text.
  ///
  /// - Returns: What is wrong with the text, or nil. The caller checks that the key exists; one that
  ///   does not is a problem too.
  package mutating func set(_ name: String, to text: String) -> String? {
    guard let key = Theme.keys.first(where: { $0.name == name }) else {
      return "there is no theme setting '\(name)'"
    }
    switch key.kind {
    case .color(let path): return set(path, to: text)
    case .colors(let path):
      let parts = text.split { $0 == "," || $0 == " " }.map(String.init)
      let colors = parts.compactMap { Color(css: $0) }
      guard colors.count == parts.count, (1...6).contains(colors.count) else {
        return "'\(text)' is not a list of one to six colours such as #0848BE, #F2670F"
      }
      self[keyPath: path] = colors
    case .text(let path): self[keyPath: path] = text
    case .length(let path, let range):
      guard let value = Double(text), range.contains(value) else {
        return "'\(text)' is not a number from \(range.lowerBound) to \(range.upperBound)"
      }
      self[keyPath: path] = value
    case .weight: return setWeight(text)
    case .tag: return choose(\.tag, text)
    case .names: return choose(\.nameAlignment, text)
    case .rows: return choose(\.rows, text)
    case .textEdge: return choose(\.textEdge, text)
    }
    return nil
  }

  private mutating func set(_ path: WritableKeyPath<Theme, Color>, to text: String) -> String? {
    guard let color = Color(css: text) else { return "'\(text)' is not a colour such as #0848BE" }
    self[keyPath: path] = color
    return nil
  }

  private mutating func setWeight(_ text: String) -> String? {
    let weights: [String: FontWeight] = [
      "light": .light, "regular": .regular, "medium": .medium, "semibold": .semibold,
      "bold": .bold,
    ]
    guard let weight = weights[text] else {
      return "'\(text)' is not one of light, regular, medium, semibold, bold"
    }
    titleWeight = weight
    return nil
  }

  private mutating func choose<Choice: RawRepresentable & CaseIterable>(
    _ path: WritableKeyPath<Theme, Choice>, _ text: String
  ) -> String? where Choice.RawValue == String {
    guard let choice = Choice(rawValue: text) else {
      let names = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      return "'\(text)' is not one of \(names)"
    }
    self[keyPath: path] = choice
    return nil
  }

  /// The names of single colours, in the order of the reference.
  package static var colorNames: [String] {
    keys.compactMap { key in if case .color = key.kind { key.name } else { nil } }
  }

  /// The colour of a theme's own name (`accent`, `context`, `positive`, `palette-2`), of a name of CSS or of
  /// `#RRGGBB`.
  package func color(named text: String) -> Color? {
    if let color = Color(css: text) { return color }
    if text.hasPrefix("palette-"), let number = Int(text.dropFirst(8)),
      palette.indices.contains(number - 1)
    {
      return palette[number - 1]
    }
    for key in Theme.keys where key.name == text {
      if case .color(let path) = key.kind { return self[keyPath: path] }
    }
    return Color(cssName: text)
  }
}
