import Diagnostics
import Glibc
import Reporting

/// Draws again whenever a file that a report was made from is saved. Fonts and program stay loaded.
///
/// Folders are watched, not files: an editor that saves replaces the file by another. They are watched
/// while a run goes on too, so that what is saved in the meantime is not missed.
struct Watch {
  private let batch: Batch
  private let descriptor = inotify_init1(Int32(IN_CLOEXEC))

  init(_ batch: Batch) { self.batch = batch }

  /// Runs until the process is interrupted.
  func run() -> Never {
    watch(batch.specs)
    while true {
      let start = Watch.now()
      var found = DiagnosticList()
      let plan = batch.run(isDryRun: false, &found)
      batch.console.report(found.all)
      // A file with a mistake may be one that nothing else leads to as long as it has it.
      let inputs = plan.specs.flatMap(\.inputPaths) + found.all.compactMap(\.fileName)
      // Where data lie is known only now; what was saved since the start has not been told.
      if watch(inputs), inputs.contains(where: { Watch.changed($0) >= start }) { continue }
      wait(besides: plan.specs.reduce(into: Set()) { $0.formUnion($1.files ?? []) })
    }
  }

  /// Watches the folders of files; folders that are watched already stay so.
  ///
  /// - Returns: Whether there are new ones.
  @discardableResult
  private func watch(_ paths: [String]) -> Bool {
    // Of a link, what it leads to is saved.
    let folders = Set((paths + paths.compactMap(Watch.target)).map(Watch.folder))
    let events = UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_DELETE)
    // A folder that is watched already is refused.
    let added = folders.filter {
      inotify_add_watch(descriptor, $0, events | UInt32(IN_MASK_CREATE)) >= 0
    }
    return !added.isEmpty
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
  /// - Parameter outputs: Files that we write ourselves, perhaps into the same folder.
  private func wait(besides outputs: Set<String>) {
    let own = Set(outputs.compactMap { $0.split(separator: "/").last.map(String.init) })
    while !changes().contains(where: { !isOurs($0, own) }) {}
    var files = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while poll(&files, 1, 15) > 0 { _ = changes() }
  }

  private func isOurs(_ name: String, _ outputs: Set<String>) -> Bool {
    // What is hidden are temporary files and records, an editor's or ours.
    name.hasPrefix(".") || name.hasPrefix("manifest.") || outputs.contains(name)
  }

  /// The names of files that have changed; waits until there are some.
  private func changes() -> [String] {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(descriptor, &buffer, buffer.count)
    var names: [String] = []
    var offset = 0
    // Watch, events, cookie and length, four bytes each; then the name, filled up with zeros.
    while offset + 16 <= count {
      let length = buffer[offset + 12..<offset + 16].reversed().reduce(0) { $0 << 8 | Int($1) }
      let name = buffer[offset + 16..<min(count, offset + 16 + length)].prefix { $0 != 0 }
      names.append(String(decoding: name, as: UTF8.self))
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
