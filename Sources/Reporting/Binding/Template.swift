/// Prose with figures in braces, taken apart: `{total:2}`, `{growth|up,down}`.
///
/// A backslash before a brace makes it a brace. Offsets count Unicode scalars of the text.
struct Template {
  enum Piece: Hashable {
    case text(String)
    case field(Field)
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

  private static func field(_ inside: String, offset: Int) -> Field {
    var field = Field(expression: inside, offset: offset, length: inside.unicodeScalars.count)
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

  private static func trimmed(_ text: String) -> String {
    var view = Substring(text)
    while view.first == " " { view = view.dropFirst() }
    while view.last == " " { view = view.dropLast() }
    return String(view)
  }
}
