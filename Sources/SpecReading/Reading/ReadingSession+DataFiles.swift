internal import Diagnostics

extension ReadingSession {
  /// A path, a list of paths, or a mapping of names to paths.
  func dataFiles(_ node: SpecNode) -> [DataFileSpec]? {
    let files: [DataFileSpec]?
    switch node.content {
    case .mapping:
      files = named(node) { label, node in
        path(node).map { DataFileSpec(label: label, path: $0) }
      }
    case .sequence(let items):
      files = list(node) { path($0).map { DataFileSpec(label: nil, path: $0) } }
      guard files?.count == items.count else { return nil }
    default: files = path(node).map { [DataFileSpec(label: nil, path: $0)] }
    }
    guard let files else { return nil }
    guard !files.isEmpty else {
      problem("empty-list", "no file is named", at: node.place)
      return nil
    }
    var seen: Set<String> = []
    for file in files where !seen.insert(file.path.value).inserted {
      problem(
        "duplicate-file", "\(quoted(file.path.value)) is named twice", at: file.path.place,
        hint: "its rows would be counted twice")
      return nil
    }
    return files
  }

  func join(_ node: SpecNode) -> JoinSpec? {
    guard var fields = SpecFields(node, of: SpecSchema.join, session: self) else { return nil }
    let file = fields.required("file", path)
    let keys = fields.required("on", joinKeys)
    let keep = fields.value("keep") { word($0, as: JoinKeep.self) }
    let format = fields.value("format") { word($0, as: FileFormat.self) }
    let delimiter = fields.value("delimiter", delimiter)
    let encoding = fields.value("encoding") { word($0, as: FileEncoding.self) }
    let skip = fields.value("skip") { integer($0, in: 0...1000) }
    let header = fields.value("header") { list($0, line) }
    let rows = fields.value("rows", line)
    let renames = fields.named("rename") { from, node in
      line(node).map { RenameSpec(from: from, to: $0) }
    }
    let wide = fields.value("wide", wide)
    fields.finish()
    guard let file, let keys else { return nil }
    return JoinSpec(
      file: file, keys: keys, keep: keep, format: format, delimiter: delimiter,
      encoding: encoding, skip: skip, header: header, rows: rows, renames: renames, wide: wide)
  }

  /// `on: id`, `on: [country, year]`, or `on: {partner: iso}`.
  private func joinKeys(_ node: SpecNode) -> [RenameSpec]? {
    if case .mapping = node.content {
      return named(node) { here, node in line(node).map { RenameSpec(from: here, to: $0) } }
    }
    return listOrOne(node, line)?.map { RenameSpec(from: $0, to: $0) }
  }
}
