internal import Diagnostics

/// Puts events together to one tree, within limits, and reports what a spec may not contain.
///
/// Time and memory are linear in the size of the file: an alias shares its anchor's storage, and its
/// nodes are counted before they are looked at.
struct YAMLComposer {
  /// How deep lists and mappings may stand in each other.
  static let maximumDepth = 100
  static let maximumNodes = 100_000
  static let maximumAliasedNodes = 10_000

  private let file: SourceFile
  private let parser: YAMLParser
  private var diagnostics: [Diagnostic] = []
  private var anchors: [String: Anchored] = [:]
  /// Anchors whose node is still being read, with their place.
  private var openAnchors: [String: SourceRange] = [:]
  private var nodeCount = 0
  private var aliasedCount = 0

  private struct Anchored {
    let node: SpecNode
    let size: Int
  }

  /// Reading cannot go on; the reason is in `diagnostics` unless libyaml gave one.
  private enum Stop: Error {
    case reported
    case syntax(YAMLSyntaxError)
  }

  private init(file: SourceFile, parser: YAMLParser) {
    self.file = file
    self.parser = parser
  }

  /// Returns the only document of `file`, nil when it cannot be read to its end.
  static func compose(_ file: SourceFile, diagnostics: inout DiagnosticList) -> SpecNode? {
    let skipped = file.startsWithByteOrderMark ? 3 : 0
    return file.bytes.withUnsafeBufferPointer { bytes in
      let text = UnsafeBufferPointer(rebasing: bytes[skipped...])
      do throws(YAMLSyntaxError) {
        var composer = YAMLComposer(file: file, parser: try YAMLParser(text))
        let root = composer.run()
        diagnostics.add(contentsOf: composer.diagnostics)
        return root
      } catch {
        diagnostics.add(YAMLMessages.diagnostic(for: error, in: file))
        return nil
      }
    }
  }

  private mutating func run() -> SpecNode? {
    do throws(Stop) {
      return try document()
    } catch {
      if case .syntax(let error) = error {
        // What was wrong before it in the line is what led to it.
        diagnostics.removeAll {
          $0.id == "key-alone" && $0.place?.location.line == error.mark.line
        }
        report(YAMLMessages.diagnostic(for: error, in: file))
      }
      return nil
    }
  }

  private mutating func document() throws(Stop) -> SpecNode? {
    _ = try next()
    let first = try next()
    guard case .documentStart = first.content else {
      report(YAMLMessages.emptySpec(file))
      return nil
    }
    let root = try node(from: try next(), depth: 0)
    _ = try next()
    let last = try next()
    if case .documentStart = last.content {
      report(YAMLMessages.severalDocuments(at: range(last.start, last.end)))
      return nil
    }
    return root
  }

  private func next() throws(Stop) -> YAMLEvent {
    do throws(YAMLSyntaxError) {
      return try parser.next()
    } catch {
      throw .syntax(error)
    }
  }

  private mutating func node(from event: YAMLEvent, depth: Int) throws(Stop) -> SpecNode {
    nodeCount += 1
    guard nodeCount <= Self.maximumNodes else {
      report(YAMLMessages.tooManyNodes(at: range(event.start, event.end)))
      throw .reported
    }
    guard depth <= Self.maximumDepth else {
      report(YAMLMessages.tooDeep(at: range(event.start, event.start)))
      throw .reported
    }
    switch event.content {
    case .alias(let name):
      return try alias(name, at: range(event.start, event.end))
    case .scalar(let text, let style, let properties):
      return try anchoring(properties, of: event) { (composer) throws(Stop) in
        composer.scalar(text, style, properties, event)
      }
    case .sequenceStart(let properties):
      return try anchoring(properties, of: event) { (composer) throws(Stop) in
        try composer.sequence(event, depth: depth)
      }
    case .mappingStart(let properties, let isFlow):
      return try anchoring(properties, of: event) { (composer) throws(Stop) in
        try composer.mapping(event, isFlow: isFlow, depth: depth)
      }
    default:
      preconditionFailure("libyaml ended a node that it had not begun")
    }
  }

  // MARK: Kinds of node

  private mutating func scalar(
    _ value: String, _ style: ScalarStyle, _ properties: YAMLEvent.Properties, _ event: YAMLEvent
  ) -> SpecNode {
    var start = event.start
    if !properties.isEmpty {
      start = value.isEmpty && style.isPlain ? event.end : file.markAfterProperties(from: start)
    }
    let place = file.place(ofScalar: value, style, from: start, to: event.end)
    if style.isPlain, ["", "~", "null"].contains(value) {
      return SpecNode(content: .null, place: place)
    }
    let text = WrittenText(value, style: style, place: place)
    return SpecNode(content: .scalar(text), place: place)
  }

  private mutating func sequence(_ event: YAMLEvent, depth: Int) throws(Stop) -> SpecNode {
    var items: [SpecNode] = []
    while true {
      let item = try next()
      if case .collectionEnd = item.content { break }
      items.append(try node(from: item, depth: depth + 1))
    }
    return SpecNode(content: .sequence(items), place: range(event.start, event.start))
  }

  private mutating func mapping(_ event: YAMLEvent, isFlow: Bool, depth: Int) throws(Stop)
    -> SpecNode
  {
    var entries: [SpecNode.Entry] = []
    var firstPlaces: [String: SourceRange] = [:]
    while true {
      let keyEvent = try next()
      if case .collectionEnd = keyEvent.content { break }
      let key = try node(from: keyEvent, depth: depth + 1)
      let valueEvent = try next()
      let value = try node(from: valueEvent, depth: depth + 1)
      guard let key = usableKey(key, isAlias: keyEvent.isAlias) else { continue }
      if isFlow, case .null = value.content, valueEvent.start == keyEvent.end,
        valueEvent.start == valueEvent.end
      {
        report(YAMLMessages.keyAlone(key, after: entries.last))
        continue
      }
      if let first = firstPlaces.updateValue(key.place, forKey: key.value) {
        firstPlaces[key.value] = first
        report(YAMLMessages.duplicateKey(key, first: first))
      } else {
        entries.append(SpecNode.Entry(key: key, value: value))
      }
    }
    let place = isFlow ? nil : entries.first?.key.place
    return SpecNode(
      content: .mapping(entries), place: place ?? range(event.start, event.start))
  }

  private mutating func usableKey(_ node: SpecNode, isAlias: Bool) -> WrittenText? {
    guard !isAlias, case .scalar(let text) = node.content else {
      report(YAMLMessages.complexKey(node, isAlias: isAlias))
      return nil
    }
    if text.style.isPlain, text.value == "<<" {
      report(YAMLMessages.mergeKey(at: text.place))
      return nil
    }
    return text
  }

  // MARK: Anchors and aliases

  /// Reads a node, refuses its tag and remembers it under its anchor.
  private mutating func anchoring(
    _ properties: YAMLEvent.Properties, of event: YAMLEvent,
    _ read: (inout YAMLComposer) throws(Stop) -> SpecNode
  ) throws(Stop) -> SpecNode {
    if properties.isTagged { report(YAMLMessages.tag(at: file.placeOfTag(from: event.start))) }
    guard let name = properties.anchor else { return try read(&self) }
    let outer = openAnchors.updateValue(range(event.start, event.start), forKey: name)
    let countBefore = nodeCount + aliasedCount
    let node = try read(&self)
    openAnchors[name] = outer
    anchors[name] = Anchored(node: node, size: nodeCount + aliasedCount - countBefore + 1)
    return node
  }

  private mutating func alias(_ name: String, at place: SourceRange) throws(Stop) -> SpecNode {
    let nothing = SpecNode(content: .null, place: place)
    if let anchor = openAnchors[name] {
      report(YAMLMessages.recursiveAlias(name, at: place, anchor: anchor))
      throw .reported
    }
    guard let target = anchors[name] else {
      report(YAMLMessages.undefinedAlias(name, at: place, known: anchors.keys.sorted()))
      return nothing
    }
    aliasedCount += target.size
    guard aliasedCount <= Self.maximumAliasedNodes else {
      report(YAMLMessages.tooManyAliases(at: place))
      throw .reported
    }
    return target.node
  }

  private mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  private func range(_ start: YAMLMark, _ end: YAMLMark) -> SourceRange {
    file.range(from: start, to: end)
  }
}

extension YAMLEvent {
  fileprivate var isAlias: Bool {
    if case .alias = content { return true }
    return false
  }
}
