import Diagnostics
import Reporting

/// Looks whether the files of a run would stand in the way of one another, of the record, or of what
/// they are made from, before any is written.
struct OutputNames {
  private var owners: [String: (file: String, owner: String)] = [:]
  /// A file of each folder that there will be, by the folder.
  private var folders: [String: (file: String, owner: String)] = [:]

  /// Takes a name for a report.
  ///
  /// - Returns: What is wrong with it: another report has it already. Of disks that take two spellings
  ///   for one, small letters and large or two forms of an accent, it is not known which this is.
  mutating func claim(_ file: String, by owner: String, of spec: String) -> Diagnostic? {
    if let slash = file.utf8.lastIndex(of: UInt8(ascii: "/")) {
      folders[file[..<slash].lowercased()] = (file, owner)
    }
    let earlier = owners.updateValue((file, owner), forKey: file.lowercased())
    guard let earlier, !isSame(earlier.owner, owner) else { return nil }
    let other =
      isSame(earlier.file, file)
      ? "" : " (as '\(earlier.file)', which some disks hold the same)"
    return Diagnostic(
      .error, .spec, id: "same-file",
      "'\(owner)' and '\(earlier.owner)' would both write '\(file)'" + other,
      path: spec, hint: "rename one of the specs, or give its outputs a `path`")
  }

  /// Whether two texts are equal by bytes: those of Swift are equal when they look the same.
  private func isSame(_ a: String, _ b: String) -> Bool { a.utf8.elementsEqual(b.utf8) }

  /// Names that one report wants for a file and another for a folder.
  func nested() -> [Diagnostic] {
    var found: [(file: String, Diagnostic)] = []
    for (folder, inside) in folders {
      var folder = folder[...]
      while true {
        if let outside = owners[String(folder)] {
          found.append(
            (
              inside.file,
              Diagnostic(
                .error, .spec, id: "same-file",
                "'\(outside.file)' of '\(outside.owner)' would be a file, and for '\(inside.file)' "
                  + "of '\(inside.owner)' it would have to be a folder",
                hint: "give the outputs of one another `path`")
            ))
        }
        guard let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")) else { break }
        folder = folder[..<slash]
      }
    }
    return found.sorted { $0.file < $1.file }.map(\.1)
  }

  /// Files that something is made from and that would be replaced by what is made. Told by what the
  /// files are, not by their names: a folder may be reached in many ways.
  ///
  /// - Parameters:
  ///   - inputs: The files that the specs of the run are made from.
  ///   - record: The name of the manifest that will be written.
  func overwritten(
    _ inputs: some Sequence<String>, in folder: OutputFolder, record: String
  ) -> [Diagnostic] {
    guard folder.isThere else { return [] }
    var known: [FileIdentity: String] = [:]
    for input in inputs {
      // A link too: with another file in its place, it leads nowhere.
      for identity in [FileIdentity(of: input, follows: true), FileIdentity(of: input)] {
        if let identity { known[identity] = input }
      }
    }
    if known.isEmpty { return [] }
    var found: [(file: String, input: String, writer: String)] = []
    for (file, owner) in owners.values {
      guard let input = folder.identity(of: file).flatMap({ known[$0] }) else { continue }
      found.append((file, input, "'\(owner)'"))
    }
    if let input = folder.identity(of: record).flatMap({ known[$0] }) {
      found.append((record, input, "the record of the run"))
    }
    return found.sorted { $0.file < $1.file }.map { file, input, writer in
      Diagnostic(
        .error, .spec, id: "overwrites-input",
        "'\(file)' of \(writer) would be written over '\(input)', which reports are made from",
        path: input,
        hint:
          "write into another folder with --out, or give the output another `path` or the chart "
          + "another id")
    }
  }
}

/// The names that the record of an output folder has for itself.
enum ReservedNames {
  /// Whether a file would be taken for the record, or for what a killed run has left.
  static func holds(_ path: String) -> Bool {
    let parts = path.lowercased().split(separator: "/")
    return parts.contains(where: UnfinishedFiles.isName) || parts.first.map(isRecord) ?? false
  }

  private static func isRecord(_ name: Substring) -> Bool {
    name == Manifest.fileName || name == Keeper.journalName || Shard(manifest: String(name)) != nil
      || name.hasPrefix(Keeper.journalName + "-")
  }

  static func problem(_ file: Artifact.File, of artifact: Artifact) -> Diagnostic? {
    guard holds(file.path) else { return nil }
    return Diagnostic(
      .spec, id: "reserved-name", "'\(file.path)' is a name that the record of the folder has",
      at: artifact.place, hint: "give the output another `path`")
  }
}
