/// Diagnostics as workflow commands of GitHub Actions, one a line:
///
///     ::error file=Reports/q3.yaml,line=14,col=5,title=unknown-key::unknown key 'serise'
enum GitHubDiagnostics {
  static func print(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map { command($0) + "\n" }.joined()
  }

  private static func command(_ diagnostic: Diagnostic) -> String {
    var properties: [String] = []
    if let name = diagnostic.fileName { properties.append("file=" + escapedProperty(name)) }
    if let location = diagnostic.place?.location {
      properties.append("line=\(location.line)")
      properties.append("col=\(location.column)")
      properties.append("endColumn=\(location.column + location.length)")
    }
    properties.append("title=" + escapedProperty(diagnostic.id))
    var message = diagnostic.message
    for related in diagnostic.related {
      let location = related.place.location
      message +=
        "\n\(related.message): \(related.place.file.path):\(location.line):\(location.column)"
    }
    if let hint = diagnostic.hint { message += "\nhint: " + hint }
    return "::\(word(diagnostic.severity)) " + properties.joined(separator: ",") + "::"
      + escapedMessage(message)
  }

  private static func word(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .hint: "notice"
    }
  }

  /// The escapes that the runner undoes in a message.
  private static func escapedMessage(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      default: appendPrintable(scalar, to: &result)
      }
    }
    return result
  }

  /// In a property a colon and a comma end it as well.
  private static func escapedProperty(_ text: String) -> String {
    var result = ""
    for scalar in escapedMessage(text).unicodeScalars {
      switch scalar {
      case ":": result += "%3A"
      case ",": result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
