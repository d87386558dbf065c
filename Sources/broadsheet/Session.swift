import ArgumentParser
import Diagnostics
import Glibc
import Reporting
import TradeData

/// What every command does first and last: read reports from the disk, print problems, exit.
struct Session {
  let console: Console
  var diagnostics = DiagnosticList()

  init(_ options: CommonOptions) { self.init(options.format) }
  init(_ format: DiagnosticFormat) { console = Console(format: format) }

  /// Files on the disk, read whole and with a limit.
  static let disk = ReportFiles { path in
    if path == StandardInput.name {
      return StandardInput.bytes().map { .success($0) }
        ?? .failure(ReportFiles.Unreadable("standard input cannot be read, or is too long"))
    }
    do throws(DataFile.Failure) {
      return .success(try DataFile.read(path: path))
    } catch {
      return .failure(ReportFiles.Unreadable(error.reason))
    }
  }

  mutating func load(_ path: String) -> LoadedReport? {
    let loaded = Pipeline.load(path, files: Session.disk, diagnostics: &diagnostics)
    return diagnostics.hasErrors ? nil : loaded
  }

  /// The report that `choices` such as `country=CN` pick; a spec without `for` needs none.
  mutating func load(_ path: String, choosing choices: [String]) -> LoadedReport? {
    load(path).flatMap { Pipeline.variant(of: $0, choosing: choices, diagnostics: &diagnostics) }
  }

  /// Ends the command where too little memory may be used to draw anything.
  mutating func requireMemory() throws {
    guard let problem = MemoryBound.problem else { return }
    diagnostics.add(problem)
    try finish()
  }

  /// Prints what was found and ends with the status that belongs to it.
  func finish() throws {
    console.report(diagnostics.all)
    if diagnostics.exitStatus != 0 { throw ExitCode(Int32(diagnostics.exitStatus)) }
  }

  /// Specs named one by one, or all `.yaml` and `.yml` files in a folder, in the order of names; not
  /// those that begin with an underscore.
  static func specs(_ paths: [String]) throws -> [String] {
    var result: [String] = []
    for path in paths {
      var status = stat()
      guard path != StandardInput.name, stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR
      else {
        result.append(plain(path))
        continue
      }
      let found = names(in: path).filter { name in
        // What begins with an underscore is there to be extended, not drawn.
        (name.hasSuffix(".yaml") || name.hasSuffix(".yml")) && !name.hasPrefix("_")
      }.sorted()
      guard !found.isEmpty else {
        throw ValidationError("there is no .yaml file in the folder '\(path)'")
      }
      result += found.map { plain(path + "/" + $0) }
    }
    // One that is named twice, or beside its folder, is drawn once. Compared by bytes: two names that
    // only look the same are two files.
    var seen: Set<[UInt8]> = []
    var folders: [[UInt8]: [UInt8]] = [:]
    return result.filter { path in
      let bytes = Array(path.utf8)
      let slash = bytes.lastIndex(of: UInt8(ascii: "/"))
      let folder = slash.map { Array(bytes[...$0]) } ?? Array("./".utf8)
      let real = folders[folder] ?? realPath(folder) ?? folder
      folders[folder] = real
      return seen.insert(real + [0] + bytes[(slash.map { $0 + 1 } ?? 0)...]).inserted
    }
  }

  /// A path without what says nothing: `./a.yaml` is `a.yaml`, and `b//a.yaml` `b/a.yaml`.
  private static func plain(_ path: String) -> String {
    let parts = path.split(separator: "/").filter { $0 != "." }
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }

  private static func realPath(_ path: [UInt8]) -> [UInt8]? {
    guard let resolved = realpath(path.map { CChar(bitPattern: $0) } + [0], nil) else { return nil }
    defer { free(resolved) }
    return Array(UnsafeBufferPointer(start: resolved, count: strlen(resolved))).map {
      UInt8(bitPattern: $0)
    }
  }

  static func names(in folder: String) -> [String] {
    guard let handle = opendir(folder) else { return [] }
    defer { closedir(handle) }
    return names(of: handle).filter { !$0.hasPrefix(".") }
  }

  /// The names in an open folder, hidden ones too.
  static func names(of handle: OpaquePointer) -> [String] {
    var result: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      result.append(name)
    }
    return result
  }
}
