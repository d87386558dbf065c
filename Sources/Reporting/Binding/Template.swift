/// Prose with figures in braces, taken apart: `{total:2}`, `{growth|up,down}`.
///
/// A backslash before a brace makes it a brace. Offsets count Unicode scalars of the text.
struct Template {
  enum Piece: Hashable {
    case text(String)
    case field(Field)
    /// `[7.06 million]{total}`: words that the figure must bear out. The offset is that of the words.
    case typed(String, offset: Int, Field)
    /// A brace that is never closed, or closed without being opened.
    case fault(String, offset: Int)
  }

  struct Field: Hashable {
    var expression: String
    /// Decimals asked for with `:2`.
    var decimals: Int?
    /// `:+`: a plus for rises.
    var showsPlus = false
    /// Words by sign: rise, fall and, where given, no change.
    var words: [String] = []
    var offset: Int
    var length: Int
    /// Words in brackets before the braces, which are shown in place of the figure. The place of such
    /// a field begins with them.
    var typedWords: String?
    /// `{color:KZ|Kazakhstan}`: the member whose colour the words have, which are nil where its name is
    /// meant.
    var subject: String?
    var label: String?
    /// What stands after `:` when it is no form.
    var badForm: String?
  }

  static func pieces(of text: String) -> [Piece] {
    let scalars = Array(text.unicodeScalars)
    var pieces: [Piece] = []
    var plain = String.UnicodeScalarView()
    var index = 0
    func string(_ range: Range<Int>) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[range])
      return String(view)
    }
    while index < scalars.count {
      let scalar = scalars[index]
      if scalar == "\\", index + 1 < scalars.count,
        "{}\\".unicodeScalars.contains(scalars[index + 1])
      {
        plain.append(scalars[index + 1])
        index += 2
      } else if scalar == "[", let end = typedEnd(scalars, from: index),
        let close = scalars[end...].firstIndex(of: "}")
      {
        if !plain.isEmpty { pieces.append(.text(String(plain))) }
        plain = String.UnicodeScalarView()
        pieces.append(
          .typed(
            string(index + 1..<end), offset: index + 1,
            field(string(end + 2..<close), offset: end + 2)))
        index = close + 1
      } else if scalar == "{", index + 1 < scalars.count, scalars[index + 1] == "{" {
        pieces.append(.fault("a figure stands in single braces, as in {total}", offset: index))
        return pieces
      } else if scalar == "{" {
        guard let end = scalars[index...].firstIndex(of: "}") else {
          pieces.append(.fault("'{' is never closed", offset: index))
          return pieces
        }
        if !plain.isEmpty { pieces.append(.text(String(plain))) }
        plain = String.UnicodeScalarView()
        pieces.append(.field(field(string(index + 1..<end), offset: index + 1)))
        index = end + 1
      } else if scalar == "}" {
        pieces.append(.fault("'}' without '{'", offset: index))
        return pieces
      } else {
        plain.append(scalar)
        index += 1
      }
    }
    if !plain.isEmpty { pieces.append(.text(String(plain))) }
    return pieces
  }

  /// The fields of a text in order, with those that check typed words.
  static func fields(of text: String) -> [Field] {
    pieces(of: text).compactMap { piece in
      switch piece {
      case .field(let field): return field
      case .typed(let words, let offset, let inner):
        var field = inner
        field.typedWords = words
        field.offset = offset
        field.length = inner.offset + inner.length - offset
        return field
      case .text, .fault: return nil
      }
    }
  }

  /// Where the bracket at `start` closes, if a brace follows at once: a link has a parenthesis there.
  private static func typedEnd(_ scalars: [Unicode.Scalar], from start: Int) -> Int? {
    let end = scalars[(start + 1)...].firstIndex { "[]{}".unicodeScalars.contains($0) }
    guard let end, scalars[end] == "]", end > start + 1, end + 1 < scalars.count,
      scalars[end + 1] == "{"
    else { return nil }
    return end
  }

  private static func field(_ inside: String, offset: Int) -> Field {
    var field = Field(expression: inside, offset: offset, length: inside.unicodeScalars.count)
    if let (subject, label) = colored(inside) {
      field.subject = subject
      field.label = label
      return field
    }
    if let bar = inside.firstIndex(of: "|") {
      field.expression = String(inside[..<bar])
      field.words = inside[inside.index(after: bar)...].split(
        separator: ",", omittingEmptySubsequences: false
      ).map(String.init)
    } else if let colon = inside.lastIndex(of: ":") {
      field.expression = String(inside[..<colon])
      var form = inside[inside.index(after: colon)...]
      if form.first == "+" {
        field.showsPlus = true
        form = form.dropFirst()
      }
      if let decimals = Int(form), (0...12).contains(decimals) {
        field.decimals = decimals
      } else if !form.isEmpty {
        field.badForm = String(form)
      }
    }
    field.expression = trimmed(field.expression)
    return field
  }

  /// `color:KZ|Kazakhstan` taken apart; nil for other fields, such as a figure `color` with decimals.
  private static func colored(_ inside: String) -> (subject: String, label: String?)? {
    guard inside.hasPrefix("color:") else { return nil }
    let rest = inside.dropFirst("color:".count)
    guard let bar = rest.firstIndex(of: "|") else {
      let isForm = rest.allSatisfy { $0.isNumber || $0 == "+" }
      return isForm ? nil : (trimmed(String(rest)), nil)
    }
    return (trimmed(String(rest[..<bar])), String(rest[rest.index(after: bar)...]))
  }

  private static func trimmed(_ text: String) -> String {
    var view = Substring(text)
    while view.first == " " { view = view.dropFirst() }
    while view.last == " " { view = view.dropLast() }
    return String(view)
  }
}
