package import Diagnostics

/// The fields of one mapping, read by hand, key by key.
///
/// Nothing throws: a problem goes to the session, the value is then nil, and reading goes on.
/// `finish()` reports the keys that nobody asked for.
///
///     guard var fields = SpecFields(node, "theme", allowed: ["size"], session: session) else { return nil }
///     let size = fields.value("size") { session.number($0, in: 4...100) }
///     fields.finish()
package struct SpecFields {
  private let session: ReadingSession
  /// Every key that may stand here, in the order of the reference.
  private let allowed: [String]
  /// What the mapping is, as in "a dataset".
  private let title: String
  package let entries: [SpecNode.Entry]
  /// Where a missing key is reported: the mapping's start or its own key.
  package let place: SourceRange
  private var asked: Set<String> = []

  /// Nil, and a problem, when `node` is not a mapping.
  package init?(
    _ node: SpecNode, _ title: String, allowed: [String], place: SourceRange? = nil,
    session: ReadingSession
  ) {
    guard case .mapping(let entries) = node.content else {
      session.wrongKind(
        node, expected: "a mapping (\(title))",
        hint: "write 'key: value' pairs; " + allowedHere(allowed))
      return nil
    }
    self.session = session
    self.allowed = allowed
    self.title = title
    self.entries = entries
    self.place = place ?? node.place
  }

  /// The fields of a mapping that the schema describes.
  init?(
    _ node: SpecNode, of mapping: SpecSchema.Mapping, alsoAllowed: [String] = [],
    place: SourceRange? = nil, session: ReadingSession
  ) {
    self.init(
      node, mapping.title, allowed: alsoAllowed + mapping.keys.map(\.name), place: place,
      session: session)
  }

  /// Whether the author wrote the key; asking does not make it known.
  package func has(_ key: String) -> Bool { entries.contains { $0.key.value == key } }

  /// The entry of a key, nil when it was not written.
  package mutating func entry(_ key: String) -> SpecNode.Entry? {
    precondition(allowed.contains(key), "key '\(key)' is not described in the schema")
    asked.insert(key)
    return entries.first { $0.key.value == key }
  }

  /// The value of a key, nil when it was not written or was refused by `read`.
  package mutating func value<Value>(_ key: String, _ read: (SpecNode) -> Value?) -> Value? {
    entry(key).flatMap { read($0.value) }
  }

  /// As `value`, and a problem when the key was not written.
  package mutating func required<Value>(_ key: String, _ read: (SpecNode) -> Value?) -> Value? {
    guard let entry = entry(key) else {
      session.problem(
        "missing-key", "\(named) needs the key '\(key)'", at: place,
        hint: hintForMissing(key))
      return nil
    }
    return read(entry.value)
  }

  /// The items of a list; a list is required.
  package mutating func list<Value>(_ key: String, _ read: (SpecNode) -> Value?) -> [Value] {
    let session = session
    return value(key) { session.list($0, read) } ?? []
  }

  /// The items of a list, or a single item without a list around it.
  package mutating func listOrOne<Value>(_ key: String, _ read: (SpecNode) -> Value?) -> [Value] {
    let session = session
    return value(key) { session.listOrOne($0, read) } ?? []
  }

  /// The named entries of a mapping; the names are the author's.
  package mutating func named<Value>(
    _ key: String, _ read: (WrittenText, SpecNode) -> Value?
  ) -> [Value] {
    let session = session
    return value(key) { session.named($0, read) } ?? []
  }

  /// Reports every key that nobody asked for; of very many, the first ones.
  package func finish() {
    let unknown = entries.map(\.key).filter { !asked.contains($0.value) }
    guard !unknown.isEmpty else { return }
    let written = Set(entries.map(\.key.value))
    let free = allowed.filter { !written.contains($0) }
    for key in unknown.prefix(Self.maximumReports) {
      session.problem(
        "unknown-key", "unknown key \(quoted(key.value)) in \(named)", at: key.place,
        hint: didYouMean(nearest(to: key.value, among: free)) ?? allowedHere(allowed))
    }
    if unknown.count > Self.maximumReports {
      session.problem(
        "unknown-key", "\(unknown.count - Self.maximumReports) more unknown keys in \(named)",
        at: unknown[Self.maximumReports].place)
    }
  }

  private static let maximumReports = 20

  /// "a dataset", "an output".
  private var named: String { ("aeiou".contains(title.first ?? "x") ? "an " : "a ") + title }

  /// A missing key is often there with a typing error.
  private func hintForMissing(_ key: String) -> String? {
    let unknown = entries.map(\.key.value).filter { !allowed.contains($0) }
    return nearest(to: key, among: unknown).map { "'\($0)' is not '\(key)'" }
  }
}
