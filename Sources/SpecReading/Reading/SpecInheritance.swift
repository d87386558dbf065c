internal import Diagnostics

/// Puts a spec together with the one that it `extends`, and that one's own base, and so on.
///
/// Mappings merge key by key; everything else in the extending file replaces what it stands on. A key
/// with nothing after it takes away what the base says. `body: {before: …, after: …}` puts blocks around
/// the base's. Every value keeps its place, so a mistake is reported in the file that has it.
struct SpecInheritance {
  /// Opens a file that is extended; nil, with a diagnostic, when it cannot.
  typealias Opener = (WrittenText, inout DiagnosticList) -> SourceFile?

  let session: ReadingSession

  /// The whole tree; nil, with a problem, when a base cannot be read.
  func merged(
    _ tree: SpecNode, of file: SourceFile, diagnostics: inout DiagnosticList, open: Opener
  ) -> SpecNode? {
    let root = Self.entry("root", of: tree).flatMap { entry -> RelativePath? in
      guard case .scalar(let text) = entry.value.content else { return nil }
      return RelativePath(text.value)
    }
    return merged(
      tree, chain: [(file, .here)], root: root ?? .here, diagnostics: &diagnostics, open: open)
  }

  private func merged(
    _ tree: SpecNode, chain: [(file: SourceFile, folder: RelativePath)], root: RelativePath,
    diagnostics: inout DiagnosticList, open: Opener
  ) -> SpecNode? {
    guard let entry = Self.entry("extends", of: tree) else { return tree }
    guard let written = session.line(entry.value), let own = chain.last,
      let path = self.path(written, from: own.folder, root: root)
    else { return nil }
    guard let file = open(written, &diagnostics) else { return nil }
    guard !chain.contains(where: { $0.file.path == file.path }) else {
      let names = (chain.map(\.file.path) + [file.path]).joined(separator: " → ")
      session.problem(
        "cyclic-extends", "the specs extend each other: \(names)", at: written.place,
        hint: "take `extends` out of one of them")
      return nil
    }
    session.extend(by: file, in: path.folder)
    guard let base = SpecReader.readTree(file, diagnostics: &diagnostics),
      let whole = merged(
        base, chain: chain + [(file, path.folder)], root: root, diagnostics: &diagnostics,
        open: open)
    else { return nil }
    return merged(tree, over: whole, isTop: true)
  }

  private func path(
    _ written: WrittenText, from folder: RelativePath, root: RelativePath
  ) -> RelativePath? {
    guard let path = RelativePath(written.value) else {
      session.problem(
        "absolute-path", "\(quoted(written.value)) is an absolute path", at: written.place,
        hint: "write a path relative to this file")
      return nil
    }
    let full = folder.appending(path)
    guard root.contains(full) else {
      session.problem(
        "outside-root", "\(quoted(written.value)) is outside the folder that the spec may read",
        at: written.place, hint: "widen it with the key 'root', as in 'root: ..'")
      return nil
    }
    return full
  }

  // MARK: Merging

  private func merged(_ node: SpecNode, over base: SpecNode, isTop: Bool = false) -> SpecNode {
    guard case .mapping(let entries) = node.content, case .mapping(let below) = base.content else {
      return node
    }
    var result = below.filter { $0.key.value != "extends" || !isTop }
    for entry in entries {
      let index = result.firstIndex { $0.key.value == entry.key.value }
      if isTop, entry.key.value == "body", case .mapping(let parts) = entry.value.content {
        let body = self.body(parts, around: index.map { result[$0].value }, at: entry.value.place)
        let around = SpecNode.Entry(key: entry.key, value: body)
        if let index { result[index] = around } else { result.append(around) }
      } else if let index {
        if case .null = entry.value.content {
          result.remove(at: index)
        } else {
          result[index] = SpecNode.Entry(
            key: entry.key, value: merged(entry.value, over: result[index].value))
        }
      } else {
        result.append(entry)
      }
    }
    return SpecNode(content: .mapping(result), place: node.place)
  }

  /// The blocks of `before`, of the base and of `after`.
  private func body(
    _ parts: [SpecNode.Entry], around base: SpecNode?, at place: SourceRange
  ) -> SpecNode {
    var blocks: [SpecNode] = []
    func add(_ node: SpecNode) {
      guard case .sequence(let items) = node.content else {
        session.wrongKind(node, expected: "a list of blocks")
        return
      }
      blocks += items
    }
    for part in parts where !["before", "after"].contains(part.key.value) {
      session.problem(
        "unknown-key", "unknown key \(quoted(part.key.value)) in the body", at: part.key.place,
        hint:
          "write a list of blocks, or `before` and `after` to put blocks around those of the base")
    }
    if let before = parts.first(where: { $0.key.value == "before" }) { add(before.value) }
    if let base { add(base) }
    if let after = parts.first(where: { $0.key.value == "after" }) { add(after.value) }
    return SpecNode(content: .sequence(blocks), place: place)
  }

  private static func entry(_ key: String, of node: SpecNode) -> SpecNode.Entry? {
    guard case .mapping(let entries) = node.content else { return nil }
    return entries.first { $0.key.value == key }
  }
}
