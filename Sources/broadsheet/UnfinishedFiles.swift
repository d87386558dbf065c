import Glibc
import Synchronization

/// The temporary files of a run, known by name so that a run that is cut short leaves none behind.
final class UnfinishedFiles: Sendable {
  /// A file that is being filled.
  struct File {
    let descriptor: Int32
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
        let name = ".broadsheet-\(getpid())-\(state.number)"
        let descriptor = openat(
          folder, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
        if descriptor >= 0 {
          state.paths.insert(prefix + name)
          return File(descriptor: descriptor, name: name, path: prefix + name)
        }
        if errno != EEXIST { return nil }
      }
      return nil
    }
  }

  func end(_ file: File) {
    state.withLock { state in _ = state.paths.remove(file.path) }
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
