import Glibc

/// Reads whole files, and only real files: a folder, a pipe or a device is refused before it is read.
package enum DataFile {
  /// Why a file cannot be read.
  package struct Failure: Error, Hashable, Sendable, CustomStringConvertible {
    /// Stable, kebab-case: `no-such-file`.
    package let id: String
    package let path: String
    /// What is wrong, without the path: `there is no such file`.
    package let reason: String

    package var description: String { "cannot read '\(path)': \(reason)" }
  }

  /// Just under 1 GiB: what a table can address.
  package static let sizeLimit = (1 << 30) - 1

  /// The bytes of a file, read once from one open descriptor.
  ///
  /// - Parameter limit: The largest size in bytes.
  package static func read(
    path: String, limit: Int = DataFile.sizeLimit
  ) throws(Failure) -> [UInt8] {
    guard !path.isEmpty, !path.utf8.contains(0) else {
      throw Failure(id: "no-such-file", path: path, reason: "this is not a file name")
    }
    // Looked at first, since opening a device can have effects; looked at again once open, since the
    // name may by then be another file's. Without waiting: a pipe has no writer.
    try checkKind(path)
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { throw failure(path, errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure(path, errno) }
    try check(status, path)
    let size = Int(status.st_size)
    guard size <= limit else {
      throw Failure(
        id: "file-too-large", path: path, reason: "it has \(size) bytes; the limit is \(limit)")
    }
    let bytes = try readAll(descriptor, size: size, path)
    guard bytes.count == size else {
      throw Failure(id: "file-changed", path: path, reason: "it changed while it was read")
    }
    return bytes
  }

  private static func checkKind(_ path: String) throws(Failure) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      let code = errno
      if code == ENOENT, lstat(path, &status) == 0 {
        throw Failure(
          id: "dangling-link", path: path, reason: "it is a link to a file that is not there")
      }
      throw failure(path, code)
    }
    try check(status, path)
  }

  private static func check(_ status: stat, _ path: String) throws(Failure) {
    let kind: String
    switch status.st_mode & S_IFMT {
    case S_IFREG: return
    case S_IFDIR: kind = "it is a folder"
    case S_IFIFO: kind = "it is a pipe"
    case S_IFSOCK: kind = "it is a socket"
    default: kind = "it is a device"
    }
    throw Failure(id: "not-a-file", path: path, reason: kind + ", not a file")
  }

  /// Up to one byte more than `size`, so that a file that grows is noticed.
  private static func readAll(
    _ descriptor: Int32, size: Int, _ path: String
  ) throws(Failure) -> [UInt8] {
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      count = 0
      while count < size + 1, let base = buffer.baseAddress {
        let step = Glibc.read(descriptor, base + count, size + 1 - count)
        if step == 0 { return }
        if step > 0 {
          count += step
        } else if errno != EINTR {
          code = errno
          return
        }
      }
    }
    guard code == 0 else { throw failure(path, code) }
    return bytes
  }

  private static func failure(_ path: String, _ code: Int32) -> Failure {
    switch code {
    case ENOENT: Failure(id: "no-such-file", path: path, reason: "there is no such file")
    case ENOTDIR:
      Failure(id: "no-such-file", path: path, reason: "part of the path is not a folder")
    case EACCES, EPERM:
      Failure(id: "file-not-readable", path: path, reason: "permission is refused")
    case ELOOP:
      Failure(id: "file-not-readable", path: path, reason: "its links lead in a circle")
    case ENAMETOOLONG:
      Failure(id: "no-such-file", path: path, reason: "the name is too long")
    default:
      Failure(id: "file-not-readable", path: path, reason: String(cString: strerror(code)))
    }
  }
}
