/// Diagnostics as one JSON array: an object each, keys always in the same order, absent ones left
/// out.
enum JSONDiagnostics {
  static func print(_ diagnostics: [Diagnostic]) -> String {
    guard !diagnostics.isEmpty else { return "[]\n" }
    return "[\n" + diagnostics.map { "  " + object($0) }.joined(separator: ",\n") + "\n]\n"
  }

  private static func object(_ diagnostic: Diagnostic) -> String {
    var members = [
      member("severity", diagnostic.severity.rawValue),
      member("stage", "\(diagnostic.stage)"),
      member("id", diagnostic.id),
      member("message", diagnostic.message),
    ]
    if let place = diagnostic.place {
      members += self.members(of: place)
    } else if let path = diagnostic.path {
      members.append(member("file", path))
    }
    if let hint = diagnostic.hint { members.append(member("hint", hint)) }
    if !diagnostic.related.isEmpty {
      let related = diagnostic.related.map { related in
        let place = self.members(of: related.place)
        return braced([member("message", related.message)] + place)
      }
      members.append("\"related\":[" + related.joined(separator: ",") + "]")
    }
    return braced(members)
  }

  private static func members(of place: SourceRange) -> [String] {
    [
      member("file", place.file.path),
      "\"line\":\(place.location.line)",
      "\"column\":\(place.location.column)",
      "\"length\":\(place.location.length)",
    ]
  }

  private static func braced(_ members: [String]) -> String {
    "{" + members.joined(separator: ",") + "}"
  }

  private static func member(_ key: String, _ value: String) -> String {
    "\"\(key)\":" + jsonString(value)
  }
}

/// A JSON string with its quotes; whatever must not be printed raw is escaped.
package func jsonString(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case "\t": result += "\\t"
    case "\r": result += "\\r"
    default:
      if mustBeEscaped(scalar) {
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
  }
  return result + "\""
}
