import Glibc

/// A folder that files are written into: each file appears whole or not at all.
///
/// The folder is opened once, and everything below it is reached from there without following links,
/// so that files stay inside it whatever happens to its path in the meantime.
final class OutputFolder: Sendable {
  /// As the author named it.
  let path: String
  private let root: Int32
  private let unfinished: UnfinishedFiles

  struct Failure: Error {
    let path: String
    let reason: String
  }

  /// Opens the folder, making it when it is not there, and tries that it can be written to.
  init(_ path: String) throws(Failure) {
    self.path = path
    try OutputFolder.makeFolders(path)
    root = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard root >= 0, faccessat(root, ".", W_OK | X_OK, 0) == 0 else {
      throw OutputFolder.failure(path)
    }
    unfinished = UnfinishedFiles(root: root)
  }

  deinit { close(root) }

  /// Writes a file by way of a temporary name in the same folder, so that a reader, a second run or a
  /// sudden end never sees half of it. A link at the target is replaced, not followed.
  ///
  /// - Parameter survivesPowerCuts: Whether a file that is replaced is safe even if the power goes.
  ///   That costs a wait for the disk, some milliseconds.
  func write(
    _ bytes: [UInt8], to relative: String, survivesPowerCuts: Bool = true
  ) throws(Failure) {
    let target = path + "/" + relative
    var folders = relative.split(separator: "/").map(String.init)
    guard let name = folders.popLast() else {
      throw Failure(path: target, reason: "this is no file name")
    }
    let folder = try openFolder(folders)
    defer { close(folder) }
    var status = stat()
    let isReplacing = fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0
    if isReplacing, status.st_mode & S_IFMT == S_IFDIR {
      throw Failure(path: target, reason: "a folder of that name is in the way")
    }
    guard let file = unfinished.begin(in: folder, prefix: folders.map { $0 + "/" }.joined()) else {
      throw OutputFolder.failure(target)
    }
    defer { unfinished.end(file) }
    let problem = OutputFolder.fill(
      file.descriptor, bytes, waitsForDisk: isReplacing && survivesPowerCuts)
    guard problem == 0, renameat(folder, file.name, folder, name) == 0 else {
      let code = problem == 0 ? errno : problem
      unlinkat(folder, file.name, 0)
      throw Failure(path: target, reason: OutputFolder.sentence(code))
    }
  }

  /// Removes what is not finished and ends the process; for a run that is cut short.
  func abandon(_ exit: () -> Never) -> Never { unfinished.abandon(exit) }

  /// Fills a new file and closes it; returns the number of an error, 0 for none.
  private static func fill(_ descriptor: Int32, _ bytes: [UInt8], waitsForDisk: Bool) -> Int32 {
    var code: Int32 = 0
    var offset = 0
    while offset < bytes.count, code == 0 {
      let written = bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress?.advanced(by: offset), bytes.count - offset)
      }
      if written >= 0 { offset += written } else if errno != EINTR { code = errno }
    }
    // The new name must not reach the disk before the bytes: a power cut would lose the old file too.
    if code == 0, waitsForDisk, fdatasync(descriptor) != 0 { code = errno }
    if close(descriptor) != 0, code == 0 { code = errno }
    return code
  }

  /// Opens a folder below the root, making what is not there.
  private func openFolder(_ parts: [String]) throws(Failure) -> Int32 {
    var descriptor = fcntl(root, F_DUPFD_CLOEXEC, 3)
    guard descriptor >= 0 else { throw OutputFolder.failure(path) }
    var shown = path
    for part in parts {
      shown += "/" + part
      let made = mkdirat(descriptor, part, 0o777)
      guard made == 0 || errno == EEXIST else {
        let failure = OutputFolder.failure(shown)
        close(descriptor)
        throw failure
      }
      let next = openat(descriptor, part, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      let code = errno
      var status = stat()
      let isLink =
        next < 0 && fstatat(descriptor, part, &status, AT_SYMLINK_NOFOLLOW) == 0
        && status.st_mode & S_IFMT == S_IFLNK
      close(descriptor)
      guard next >= 0 else {
        throw Failure(
          path: shown,
          reason: isLink
            ? "a link of that name is in the way; files are not written through links"
            : OutputFolder.sentence(code))
      }
      descriptor = next
    }
    return descriptor
  }

  /// The folder that the author named, with all above it.
  private static func makeFolders(_ path: String) throws(Failure) {
    var partial = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      partial += part
      if mkdir(partial, 0o777) != 0 && errno != EEXIST { throw failure(partial) }
      var status = stat()
      guard stat(partial, &status) == 0 else { throw failure(partial) }
      guard status.st_mode & S_IFMT == S_IFDIR else {
        throw Failure(path: partial, reason: sentence(ENOTDIR))
      }
      partial += "/"
    }
  }

  private static func failure(_ path: String) -> Failure {
    Failure(path: path, reason: sentence(errno))
  }

  /// What an error of the system means for somebody who wants a file written.
  private static func sentence(_ code: Int32) -> String {
    switch code {
    case EACCES, EPERM: "permission is refused"
    case EROFS: "the disk is read-only"
    case ENOSPC: "the disk is full"
    case EDQUOT: "the quota is used up"
    case EFBIG: "it would be larger than files may be here"
    case ENAMETOOLONG: "the name is too long"
    case ENOTDIR: "a file of that name is in the way"
    case ENOENT: "there is no such folder, and none can be made"
    case ELOOP: "its links lead in a circle"
    default: String(cString: strerror(code))
    }
  }
}
