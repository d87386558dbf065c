internal import Diagnostics

extension ReadingSession {
  /// An entry of the report's `claims`.
  func claim(_ node: SpecNode) -> ClaimSpec? {
    guard case .mapping = node.content else {
      return localized(node).map { ClaimSpec(text: $0, language: nil, expected: nil, note: nil) }
    }
    guard var fields = SpecFields(node, of: SpecSchema.claim, session: self) else { return nil }
    let text = fields.required("claim", localized)
    let language = fields.value("lang", languageCode)
    let expected = fields.value("expect") { word($0, as: ClaimExpectation.self) }
    let note = fields.value("note", localized)
    fields.finish()
    if let language, let text, text.text(in: language.value) == nil {
      problem(
        "missing-translation", "the claim has no text in '\(language.value)'", at: language.place,
        hint: "write the words that are tested in that language")
    }
    return text.map { ClaimSpec(text: $0, language: language, expected: expected, note: note) }
  }

  /// A block of the body that begins with `claims`.
  func claimTable(_ node: SpecNode, _ place: SourceRange) -> ClaimTableSpec? {
    guard var fields = SpecFields(node, of: SpecSchema.claimTable, place: place, session: self)
    else { return nil }
    let display = fields.required("claims") { word($0, as: ClaimDisplay.self) }
    let spec = ClaimTableSpec(
      place: place, id: fields.value("id", id), title: fields.value("title", title),
      note: fields.value("note", localized))
    fields.finish()
    return display == nil ? nil : spec
  }
}
