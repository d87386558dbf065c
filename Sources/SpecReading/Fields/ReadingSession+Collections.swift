internal import Diagnostics

extension ReadingSession {
  /// The items of a list that `read` accepts.
  package func list<Value>(_ node: SpecNode, _ read: (SpecNode) -> Value?) -> [Value]? {
    guard case .sequence(let items) = node.content else {
      wrongKind(node, expected: "a list", hint: "write [one, two], or a line '- one' for each")
      return nil
    }
    return items.compactMap(read)
  }

  /// As `list`; a single item may stand without a list around it.
  package func listOrOne<Value>(_ node: SpecNode, _ read: (SpecNode) -> Value?) -> [Value]? {
    if case .sequence(let items) = node.content { return items.compactMap(read) }
    return read(node).map { [$0] }
  }

  /// The entries of a mapping whose keys are names that the author chose.
  package func named<Value>(
    _ node: SpecNode, _ read: (WrittenText, SpecNode) -> Value?
  ) -> [Value]? {
    guard case .mapping(let entries) = node.content else {
      wrongKind(node, expected: "a mapping", hint: "write a line 'name: …' for each")
      return nil
    }
    return entries.compactMap { entry in
      isClean(entry.key, limit: Self.maximumTitle) ? read(entry.key, entry.value) : nil
    }
  }

  /// One word of a closed set.
  package func word<Word: RawRepresentable & CaseIterable & Sendable>(
    _ node: SpecNode, as type: Word.Type
  ) -> Located<Word>? where Word.RawValue == String {
    let allowed = Word.allCases.map(\.rawValue)
    guard case .scalar(let text) = node.content else {
      wrongKind(node, expected: "one of " + allowed.joined(separator: ", "))
      return nil
    }
    guard let word = Word(rawValue: text.value) else {
      unknownWord(text, allowed: allowed)
      return nil
    }
    return Located(word, text.place)
  }

  func unknownWord(_ text: WrittenText, allowed: [String]) {
    let all = allowedHere(allowed)
    let meant = didYouMean(nearest(to: text.value, among: allowed))
    problem(
      "unknown-word", "unknown word \(quoted(text.value))", at: text.place,
      hint: meant.map { "\($0) \(all)" } ?? all)
  }
}
