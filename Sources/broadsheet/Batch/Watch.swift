import Diagnostics
import Glibc
import Reporting

/// Draws again whenever a file that a report was made from is saved. Fonts and program stay loaded.
///
/// Folders are watched, not files: an editor that saves replaces the file by another. They are watched
/// while a run goes on too, so that what is saved in the meantime is not missed.
struct Watch {
  private var batch: Batch
  /// Specs and folders as the author named them.
  private let named: [String]
  private let descriptor = inotify_init1(Int32(IN_CLOEXEC))
  /// Where the folders are that are watched, by the number that the system tells a change with.
  private var folders: [Int32: String] = [:]

  init(_ batch: Batch, of named: [String]) { (self.batch, self.named) = (batch, named) }

  /// Runs until the process is interrupted.
  mutating func run() -> Never {
    watch(batch.specs)
    while true {
      // A spec that is new in a folder is drawn as the others are. An empty folder is told of by its specs.
      batch.specs = (try? Session.specs(named)) ?? batch.specs
      let start = Watch.now()
      var found = DiagnosticList()
      let plan = batch.run(isDryRun: false, &found)
      batch.console.report(found.all)
      // A file with a mistake may be one that nothing else leads to as long as it has it.
      let inputs = plan.specs.flatMap(\.inputPaths) + found.all.compactMap(\.fileName)
      // Where data lie is known only now; what was saved since the start has not been told.
      if watch(inputs), inputs.contains(where: { Watch.changed($0) >= start }) { continue }
      wait(
        for: inputs, besides: plan.specs.reduce(into: Set()) { $0.formUnion($1.files ?? []) })
    }
  }

  /// Watches the folders of files; folders that are watched already stay so.
  ///
  /// - Returns: Whether there are new ones.
  @discardableResult
  private mutating func watch(_ paths: [String]) -> Bool {
    // Of a link, what it leads to is saved.
    let events = UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_DELETE)
    var isAny = false
    for folder in Set((paths + paths.compactMap(Watch.target)).map(Watch.folder)) {
      // A folder that is watched already is refused.
      let number = inotify_add_watch(descriptor, folder, events | UInt32(IN_MASK_CREATE))
      guard number >= 0 else { continue }
      folders[number] = Watch.target(of: folder) ?? folder
      isAny = true
    }
    return isAny
  }

  /// The place that a change in a watched folder is told with.
  private static func place(of path: String) -> String {
    let folder = folder(of: path)
    let name = path.split(separator: "/").last ?? ""
    return (target(of: folder) ?? folder) + "/" + name
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
  }

  /// Where a path leads; nil where it is no link, or leads nowhere.
  private static func target(of path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Returns a moment after the first change, when the others of the same save have come too.
  ///
  /// - Parameters:
  ///   - inputs: Files that reports are made from, whatever they are called.
  ///   - outputs: Files that we write ourselves, perhaps into the same folder.
  private func wait(for inputs: [String], besides outputs: Set<String>) {
    let inputs = Set((inputs + inputs.compactMap(Watch.target)).map(Watch.place))
    let out = Watch.target(of: batch.folder.path) ?? batch.folder.path
    let own = Set(outputs.map { out + "/" + $0 })
    while !changes().contains(where: { inputs.contains($0) || !isOurs($0, own, out) }) {}
    var files = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while poll(&files, 1, 15) > 0 { _ = changes() }
  }

  private func isOurs(_ path: String, _ outputs: Set<String>, _ out: String) -> Bool {
    // What is hidden are temporary files and records, an editor's or ours.
    path.split(separator: "/").last?.hasPrefix(".") ?? true
      || path == out + "/" + Manifest.fileName || outputs.contains(path)
  }

  /// The places of files that have changed; waits until there are some.
  private func changes() -> [String] {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(descriptor, &buffer, buffer.count)
    var names: [String] = []
    var offset = 0
    // Watch, events, cookie and length, four bytes each; then the name, filled up with zeros.
    while offset + 16 <= count {
      let length = buffer[offset + 12..<offset + 16].reversed().reduce(0) { $0 << 8 | Int($1) }
      let name = buffer[offset + 16..<min(count, offset + 16 + length)].prefix { $0 != 0 }
      let number = Int32(
        truncatingIfNeeded: buffer[offset..<offset + 4].reversed().reduce(0) { $0 << 8 | Int($1) })
      if let folder = folders[number] {
        names.append(folder + "/" + String(decoding: name, as: UTF8.self))
      } else if number < 0 {
        // There were more changes than the system keeps.
        names.append("any file")
      }
      offset += 16 + length
    }
    return names
  }

  private static func changed(_ path: String) -> FileTime {
    var status = stat()
    guard stat(path, &status) == 0 else { return FileTime(seconds: 0, nanoseconds: 0) }
    return FileTime(
      seconds: Int(status.st_mtim.tv_sec), nanoseconds: Int(status.st_mtim.tv_nsec))
  }

  /// The clock that files are dated by, which goes in steps.
  private static func now() -> FileTime {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME_COARSE, &time)
    return FileTime(seconds: Int(time.tv_sec), nanoseconds: Int(time.tv_nsec))
  }
}
