import Glibc
import Synchronization

/// The temporary files of a run, known by name so that a run that is cut short leaves none behind.
final class UnfinishedFiles: Sendable {
  /// A file that is being filled.
  struct File {
    let descriptor: Int32
    /// Holds the file locked for as long as it is unfinished, which the system undoes when we are killed.
    fileprivate let holder: Int32

    /// Of what has been written, which no other run can have touched yet.
    var status: OutputFolder.FileStatus? { OutputFolder.FileStatus(ofOpen: holder) }

    /// In its folder.
    let name: String
    /// From the root.
    fileprivate let path: String
  }

  private struct State {
    var number = 0
    var paths: Set<String> = []
  }

  private let state = Mutex(State())

  private static let prefix = ".broadsheet-"

  /// Makes a new file; nil, with `errno`, when that fails. Made under the lock, so that `abandon` sees
  /// every file there is.
  ///
  /// - Parameters:
  ///   - folder: The open folder to make it in.
  ///   - prefix: The way from the root to that folder.
  func begin(in folder: Int32, prefix: String) -> File? {
    state.withLock { state in
      // The number of the process keeps two runs apart; a name left by a killed run is passed over.
      for _ in 0..<1000 {
        state.number += 1
        let name = Self.prefix + "\(getpid())-\(state.number)"
        let descriptor = openat(
          folder, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
        if descriptor >= 0 {
          state.paths.insert(prefix + name)
          let holder = fcntl(descriptor, F_DUPFD_CLOEXEC, 3)
          _ = flock(holder, LOCK_EX | LOCK_NB)
          return File(descriptor: descriptor, holder: holder, name: name, path: prefix + name)
        }
        if errno != EEXIST { return nil }
      }
      return nil
    }
  }

  /// Whether a file has a name that we give to unfinished ones.
  static func isName(_ name: Substring) -> Bool {
    guard name.hasPrefix(prefix) else { return false }
    let numbers = name.dropFirst(prefix.count).split(
      separator: "-", omittingEmptySubsequences: false)
    return numbers.count == 2 && numbers.allSatisfy { UInt($0) != nil }
  }

  func end(_ file: File) {
    close(file.holder)
    state.withLock { state in _ = state.paths.remove(file.path) }
  }

  /// Removes what killed runs have left unfinished in a folder. A file that somebody is still at, on this
  /// machine or another, is locked and stays.
  static func removeAbandoned(in folder: Int32) {
    let own = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard own >= 0, let listing = fdopendir(own) else { return }
    defer { closedir(listing) }
    for name in Session.names(of: listing) where isName(name[...]) {
      let file = openat(folder, name, O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
      guard file >= 0 else { continue }
      if flock(file, LOCK_EX | LOCK_NB) == 0 { unlinkat(folder, name, 0) }
      close(file)
    }
  }

  /// Removes every unfinished file and ends the process before another can be begun.
  ///
  /// - Parameter root: The open folder that the paths start from.
  func abandon(in root: Int32, _ exit: () -> Never) -> Never {
    state.withLock { state in
      for path in state.paths { unlinkat(root, path, 0) }
      exit()
    }
  }
}
