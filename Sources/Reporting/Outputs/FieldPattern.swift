/// Patterns with fields in braces, as `{lang}/{id}.{format}`.
enum FieldPattern {
  /// A pattern with values for its fields. Braces around anything else stay as they are.
  static func filled(_ pattern: String, _ values: [(name: String, value: String)]) -> String {
    var result = ""
    var rest = Substring(pattern)
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      rest = rest[open...]
      guard let close = rest.firstIndex(of: "}") else { break }
      let name = rest[rest.index(after: open)..<close]
      if let field = values.first(where: { $0.name == name }) {
        result += field.value
        rest = rest[rest.index(after: close)...]
      } else {
        result += "{"
        rest = rest[rest.index(after: open)...]
      }
    }
    return result + rest
  }
}
