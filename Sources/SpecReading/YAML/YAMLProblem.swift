/// libyaml's problems, said to somebody who writes a report.
enum YAMLProblem {
  /// - Parameter line: The line with the problem, to tell apart what libyaml calls by one name.
  static func words(for error: YAMLSyntaxError, line: [Unicode.Scalar]) -> (
    message: String, hint: String?
  ) {
    let before = line.prefix(max(0, error.mark.column - 1))
    let found = line.dropFirst(error.mark.column - 1).first
    switch error.problem {
    case "mapping values are not allowed in this context" where !hasColon(before.dropLast()):
      return (
        "this line goes on with the text of the line before, so it cannot be a key",
        "begin it in the same column as the key before; that key needs a colon"
      )
    case "did not find expected key":
      guard before.allSatisfy({ $0 == " " }) else {
        return (
          "nothing more can follow the value in this line", "put quotes around the whole text"
        )
      }
    case "found character that cannot start any token":
      guard let found else { break }
      return (
        "text cannot begin with '\(found)'", "put quotes around text that begins with \(found)"
      )
    default: break
    }
    if let known = table.first(where: { $0.problem == error.problem }) {
      return (known.message, known.hint)
    }
    let context = error.context.map { ", " + $0 } ?? ""
    return ("not valid YAML: \(error.problem)\(context)", nil)
  }

  /// Whether text before the problem already has a key's colon.
  private static func hasColon(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    zip(text, text.dropFirst()).contains { $0 == ":" && $1 == " " }
  }

  /// Problems that are noticed far from where they can be mended: at the opening quote or bracket.
  static let unclosed: Set<String> = [
    "found unexpected end of stream", "found unexpected document indicator",
    "did not find expected ',' or ']'", "did not find expected ',' or '}'",
  ]

  private static let table: [(problem: String, message: String, hint: String?)] = [
    (
      "mapping values are not allowed in this context", "a second ': ' in one line",
      "put quotes around text that holds a colon and a space"
    ),
    (
      "could not find expected ':'", "a key without a colon, or text without its closing quote",
      "write 'key: value', and put quotes around text of several lines"
    ),
    (
      "did not find expected key", "this line fits no mapping or list above it",
      "keys of one mapping stand in one column, and so do items of one list"
    ),
    (
      "did not find expected '-' indicator", "a list item beginning with '- ' is expected here",
      "check the indentation: items of one list stand in one column"
    ),
    (
      "did not find expected ',' or ']'", "the list opened by '[' is not closed",
      "separate items with commas and close the list with ]"
    ),
    (
      "did not find expected ',' or '}'", "the mapping opened by '{' is not closed",
      "separate pairs with commas and close the mapping with }"
    ),
    (
      "found unexpected end of stream", "text without its closing quote",
      "add the closing quote"
    ),
    (
      "found unexpected document indicator", "text without its closing quote",
      "add the closing quote"
    ),
    (
      "block sequence entries are not allowed in this context",
      "a list cannot begin in the line of its key", "begin the list in the next line"
    ),
    (
      "mapping keys are not allowed in this context", "a key cannot stand here",
      "put quotes around text that begins with ?"
    ),
    (
      "did not find expected node content", "a value is expected here",
      "remove the extra comma or bracket, or put quotes around the text; a # begins a remark, so colours "
        + "stand in quotes: \"#1B6F8A\""
    ),
    (
      "found unknown escape character", "unknown escape after \\",
      "in double quotes write \\\\ for a backslash, or use single quotes"
    ),
    (
      "found invalid Unicode character escape code", "this escape names no character",
      "surrogates and numbers above 10FFFF are no characters"
    ),
    (
      "did not find expected hexdecimal number", "this escape needs hexadecimal digits",
      "write \\x41, \\u0041 or \\U00000041"
    ),
    (
      "did not find expected <document start>", "text after the end of the document",
      "check the indentation"
    ),
    (
      "did not find expected alphabetic or numeric character",
      "an alias or anchor needs a name of letters and digits",
      "put quotes around text that begins with * or &"
    ),
    (
      "found incompatible YAML document", "this version of YAML is not supported",
      "remove the %YAML line"
    ),
    ("out of memory", "not enough memory to read the spec", nil),
  ]
}
