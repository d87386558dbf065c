import Glibc
import Synchronization
import TradeData

/// A folder that files are written into: each file appears whole or not at all.
///
/// The folder is opened once, and everything below it is reached from there without following links,
/// so that files stay inside it whatever happens to its path in the meantime.
final class OutputFolder: Sendable {
  /// As the author named it.
  let path: String
  /// Below zero while there is no folder.
  private let root: Atomic<Int32>
  private let unfinished = UnfinishedFiles()
  /// Whether files that are replaced are safe even if the power goes. A run that is watched by its author
  /// does without the wait: what it draws is drawn again.
  private let waitsForDisk: Bool
  /// Folders in which nothing of a killed run lies any more.
  private let tidied = Mutex<Set<String>>([])

  struct Failure: Error {
    let path: String
    let reason: String
  }

  /// Opens the folder, where there is one.
  init(_ path: String, waitsForDisk: Bool = true) {
    self.path = path
    self.waitsForDisk = waitsForDisk
    root = Atomic(open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC))
  }

  /// Makes the folder when it is not there, and tries that it can be written to. Called once, before
  /// anything is written.
  func make() throws(Failure) {
    try OutputFolder.makeFolders(path)
    let opened = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard opened >= 0, faccessat(opened, ".", W_OK | X_OK, 0) == 0 else {
      throw OutputFolder.failure(path)
    }
    let before = root.exchange(opened, ordering: .sequentiallyConsistent)
    if before >= 0 { close(before) }
  }

  /// Whether there is such a folder.
  var isThere: Bool { rootDescriptor >= 0 }

  private var rootDescriptor: Int32 { root.load(ordering: .relaxed) }

  deinit { if rootDescriptor >= 0 { close(rootDescriptor) } }

  /// Writes a file by way of a temporary name in the same folder, so that a reader, a second run or a
  /// sudden end never sees half of it. A link at the target is replaced, not followed.
  ///
  ///
  /// - Returns: What the file is when it gets its name. By then another run may have put its own there.
  func write(_ bytes: [UInt8], to relative: String) throws(Failure) -> FileStatus? {
    try write(to: relative, survivesPowerCuts: true) { $0(bytes[...]) }
  }

  /// The same for a file that comes in pieces.
  ///
  /// - Parameters:
  ///   - survivesPowerCuts: Whether a file that is replaced is safe even if the power goes. That costs a
  ///     wait for the disk, some milliseconds.
  ///   - pieces: Hands the pieces over; called again when an attempt fails.
  @discardableResult
  func write(
    to relative: String, survivesPowerCuts: Bool,
    _ pieces: ((ArraySlice<UInt8>) -> Void) -> Void
  ) throws(Failure) -> FileStatus? {
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
    let prefix = folders.map { $0 + "/" }.joined()
    if tidied.withLock({ $0.insert(prefix).inserted }) {
      UnfinishedFiles.removeAbandoned(in: folder)
    }
    var written: FileStatus?
    func attempt() throws(Failure) -> Int32 {
      guard let file = unfinished.begin(in: folder, prefix: prefix) else {
        throw OutputFolder.failure(target)
      }
      defer { unfinished.end(file) }
      var code = OutputFolder.fill(
        file.descriptor, pieces, waitsForDisk: isReplacing && survivesPowerCuts && waitsForDisk)
      written = file.status
      if code == 0, renameat(folder, file.name, folder, name) != 0 { code = errno }
      if code != 0 { unlinkat(folder, file.name, 0) }
      return code
    }
    var code = try attempt()
    // A run that tidied up in the moment before the file was locked has taken it for abandoned. Each
    // run tidies a folder once, but many may come at once.
    for _ in 0..<20 where code == ENOENT { code = try attempt() }
    if code != 0 { throw Failure(path: target, reason: OutputFolder.sentence(code)) }
    return written
  }

  // MARK: What is there

  /// Size, time and identity of a file below the folder; nil when there is none.
  func status(of relative: String) -> FileStatus? {
    var status = stat()
    guard fstatat(rootDescriptor, relative, &status, AT_SYMLINK_NOFOLLOW) == 0,
      status.st_mode & S_IFMT == S_IFREG
    else { return nil }
    return FileStatus(status)
  }

  /// What a file below the folder is, be it a link; nil when there is none.
  func identity(of relative: String) -> FileIdentity? {
    var status = stat()
    guard fstatat(rootDescriptor, relative, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    return FileIdentity(status)
  }

  struct FileStatus: Hashable {
    let size: Int
    let inode: UInt64
    let modified: FileTime

    fileprivate init(_ status: stat) {
      size = Int(status.st_size)
      inode = UInt64(status.st_ino)
      modified = FileTime(
        seconds: Int(status.st_mtim.tv_sec), nanoseconds: Int(status.st_mtim.tv_nsec))
    }

    init?(ofOpen descriptor: Int32) {
      var status = stat()
      guard fstat(descriptor, &status) == 0 else { return nil }
      self.init(status)
    }
  }

  /// The bytes of a file below the folder; nil when it cannot be read.
  func read(_ relative: String) -> [UInt8]? { try? DataFile.read(path: path + "/" + relative) }

  /// The names of what is in the folder itself.
  var names: [String] { Session.names(in: path) }

  func remove(_ relative: String) { unlinkat(rootDescriptor, relative, 0) }

  /// Waits until a file directly in the folder, and its name, are on the disk.
  func sync(_ name: String) throws(Failure) {
    let file = openat(rootDescriptor, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    defer { if file >= 0 { close(file) } }
    // Some file systems know no waiting for a folder.
    guard file >= 0, fsync(file) == 0, fsync(rootDescriptor) == 0 || errno == EINVAL else {
      throw OutputFolder.failure(path + "/" + name)
    }
  }

  /// Takes away what killed runs have left unfinished in folders below this one, named from here.
  func tidy(_ folders: some Sequence<String>) {
    for folder in folders {
      let descriptor = openat(
        rootDescriptor, folder.isEmpty ? "." : folder,
        O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard descriptor >= 0 else { continue }
      UnfinishedFiles.removeAbandoned(in: descriptor)
      close(descriptor)
    }
  }

  /// Adds to the end of a file, in one piece; false when it is not whole. Waits while another run holds
  /// the file, and begins a new one when that run has taken it away.
  func append(_ bytes: [UInt8], to name: String) -> Bool {
    for _ in 0..<100 {
      let descriptor = openat(
        rootDescriptor, name, O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW | O_CLOEXEC, 0o666)
      guard descriptor >= 0 else { return false }
      defer { close(descriptor) }
      _ = flock(descriptor, LOCK_SH)
      var status = stat()
      guard fstat(descriptor, &status) == 0 else { return false }
      if status.st_nlink == 0 { continue }
      return bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count) == $0.count
      }
    }
    return false
  }

  /// Keeps others from adding to a file until the result is given to `release`; below zero where there is
  /// no such file.
  func hold(_ name: String) -> Int32 {
    let descriptor = openat(rootDescriptor, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    if descriptor >= 0 { _ = flock(descriptor, LOCK_EX) }
    return descriptor
  }

  func release(_ held: Int32) { if held >= 0 { close(held) } }

  /// Waits until no other run is at the manifest of this folder.
  func lock() { _ = flock(rootDescriptor, LOCK_EX) }
  func unlock() { _ = flock(rootDescriptor, LOCK_UN) }

  /// Removes what is not finished and ends the process; for a run that is cut short.
  func abandon(_ exit: () -> Never) -> Never { unfinished.abandon(in: rootDescriptor, exit) }

  /// Fills a new file and closes it; returns the number of an error, 0 for none.
  private static func fill(
    _ descriptor: Int32, _ pieces: ((ArraySlice<UInt8>) -> Void) -> Void, waitsForDisk: Bool
  ) -> Int32 {
    var code: Int32 = 0
    var waiting: [UInt8] = []
    pieces { piece in
      guard code == 0 else { return }
      if waiting.isEmpty, piece.count >= pieceSize {
        code = write(piece, to: descriptor)
      } else {
        waiting += piece
        guard waiting.count >= pieceSize else { return }
        code = write(waiting[...], to: descriptor)
        waiting.removeAll(keepingCapacity: true)
      }
    }
    if code == 0, !waiting.isEmpty { code = write(waiting[...], to: descriptor) }
    // The new name must not reach the disk before the bytes: a power cut would lose the old file too.
    if code == 0, waitsForDisk, fdatasync(descriptor) != 0 { code = errno }
    if close(descriptor) != 0, code == 0 { code = errno }
    return code
  }

  /// Small pieces are put together to this many bytes before they are written.
  private static let pieceSize = 1 << 16

  private static func write(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) -> Int32 {
    var rest = bytes
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written >= 0 { rest = rest.dropFirst(written) } else if errno != EINTR { return errno }
    }
    return 0
  }

  /// Opens a folder below the root, making what is not there.
  private func openFolder(_ parts: [String]) throws(Failure) -> Int32 {
    var descriptor = fcntl(rootDescriptor, F_DUPFD_CLOEXEC, 3)
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
  static func sentence(_ code: Int32) -> String {
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

/// Which file something is, whatever it is called.
struct FileIdentity: Hashable {
  private let device: UInt64
  private let inode: UInt64

  fileprivate init(_ status: stat) {
    (device, inode) = (UInt64(status.st_dev), UInt64(status.st_ino))
  }

  /// - Parameter follows: Whether of a link that is meant which it leads to.
  init?(of path: String, follows: Bool = false) {
    var status = stat()
    let isThere = fstatat(AT_FDCWD, path, &status, follows ? 0 : AT_SYMLINK_NOFOLLOW) == 0
    guard isThere else { return nil }
    self.init(status)
  }
}

/// When a file was last written.
struct FileTime: Hashable, Comparable {
  let seconds: Int
  let nanoseconds: Int

  static func < (a: FileTime, b: FileTime) -> Bool {
    (a.seconds, a.nanoseconds) < (b.seconds, b.nanoseconds)
  }
}
