internal import Diagnostics

/// Keys of an output that is published on the web or by mail.
extension ReadingSession {
  /// `true`, or the name or path of a theme; nil for `false`.
  func dark(_ node: SpecNode) -> DarkSpec? {
    if case .scalar(let text) = node.content, ["true", "false"].contains(text.value) {
      return text.value == "true" ? .variant(text.place) : nil
    }
    return theme(node).map { .theme($0) }
  }

  /// `true`, or a mapping with what a message says of itself; nil for `false`.
  func email(_ node: SpecNode) -> EmailSpec? {
    guard case .mapping = node.content else {
      return bool(node).flatMap {
        $0.value ? EmailSpec(place: $0.place, from: nil, subject: nil) : nil
      }
    }
    guard var fields = SpecFields(node, of: SpecSchema.email, session: self) else { return nil }
    let from = fields.value("from", mailbox)
    let subject = fields.value("subject", title)
    fields.finish()
    return EmailSpec(place: node.place, from: from, subject: subject)
  }

  /// A name and a mail address, `Desk <desk@example.org>`, or the address alone.
  private func mailbox(_ node: SpecNode) -> WrittenText? {
    guard let text = line(node) else { return nil }
    var address = Substring(text.value)
    if let open = text.value.lastIndex(of: "<") {
      guard text.value.last == ">" else { return badMailbox(text) }
      address = text.value[text.value.index(after: open)...].dropLast()
      if text.value[..<open].contains(where: { "<>\"".contains($0) }) { return badMailbox(text) }
    }
    let parts = address.split(separator: "@", omittingEmptySubsequences: false)
    let plain = parts.allSatisfy { part in
      !part.isEmpty && part.first != "." && part.last != "." && !part.contains("..")
        && part.utf8.allSatisfy {
          ($0 > 0x20 && $0 < 0x7F) && !Array("()<>[]:;@\\,\"".utf8).contains($0)
        }
    }
    return parts.count == 2 && plain ? text : badMailbox(text)
  }

  private func badMailbox(_ text: WrittenText) -> WrittenText? {
    problem(
      "bad-address", "\(quoted(text.value)) is no mail address", at: text.place,
      hint: "write it as \"News desk <desk@example.org>\"")
    return nil
  }

  /// An address of the web that paths are put behind.
  func webAddress(_ node: SpecNode) -> WrittenText? {
    guard let text = line(node) else { return nil }
    let lowered = text.value.lowercased()
    let scheme = ["https://", "http://"].first { lowered.hasPrefix($0) }
    let isPlain = text.value.utf8.allSatisfy {
      $0 > 0x20 && $0 < 0x7F && !Array("\"'<>\\^`{|}?#,".utf8).contains($0)
    }
    guard let scheme, text.value.count > scheme.count, isPlain else {
      problem(
        "bad-address", "\(quoted(text.value)) is not where files can be published",
        at: text.place, hint: "write it as https://example.org/charts/, without ? and #")
      return nil
    }
    return text
  }
}

extension OutputFormat {
  /// Whether it is a drawing of the chart.
  package var isPicture: Bool {
    switch self {
    case .png, .svg, .pdf: true
    case .csv, .html, .json, .eml: false
    }
  }
}
