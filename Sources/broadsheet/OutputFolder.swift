import Glibc

/// A folder that files are written into: each file appears whole or not at all.
struct OutputFolder: Sendable {
  let path: String

  struct Failure: Error {
    let path: String
    let reason: String
  }

  /// Opens the folder, making it when it is not there, and tries that it can be written to.
  init(_ path: String) throws(Failure) {
    self.path = path
    try OutputFolder.makeFolders(path)
    guard access(path, W_OK | X_OK) == 0 else { throw OutputFolder.failure(path) }
  }

  /// Writes a file by way of a temporary name in the same folder, so that a reader, a second run or a
  /// sudden end never sees half of it. A link at the target is replaced, not followed.
  func write(_ bytes: [UInt8], to relative: String) throws(Failure) {
    let target = path + "/" + relative
    if let slash = relative.lastIndex(of: "/") {
      try OutputFolder.makeFolders(path + "/" + relative[..<slash])
    }
    var status = stat()
    if lstat(target, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      throw Failure(path: target, reason: "a folder of that name is in the way")
    }
    let folder = target[..<(target.lastIndex(of: "/") ?? target.startIndex)]
    var name = Array((folder + "/.broadsheet-XXXXXX").utf8CString)
    let descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw OutputFolder.failure(target) }
    let temporary = name.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { String(cString: $0) } ?? ""
    }
    let problem = OutputFolder.fill(descriptor, bytes)
    fchmod(descriptor, 0o644)
    let closed = close(descriptor)
    if let problem {
      unlink(temporary)
      throw Failure(path: target, reason: problem)
    }
    guard closed == 0, rename(temporary, target) == 0 else {
      let failure = OutputFolder.failure(target)
      unlink(temporary)
      throw failure
    }
  }

  private static func fill(_ descriptor: Int32, _ bytes: [UInt8]) -> String? {
    var offset = 0
    while offset < bytes.count {
      let written = bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress?.advanced(by: offset), bytes.count - offset)
      }
      if written < 0 && errno == EINTR { continue }
      guard written > 0 else { return String(cString: strerror(errno)) }
      offset += written
    }
    return nil
  }

  private static func makeFolders(_ path: some StringProtocol) throws(Failure) {
    var partial = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      partial += part
      if mkdir(partial, 0o755) != 0 && errno != EEXIST { throw failure(partial) }
      var status = stat()
      guard stat(partial, &status) == 0 else { throw failure(partial) }
      guard status.st_mode & S_IFMT == S_IFDIR else {
        throw Failure(path: partial, reason: "a file of that name is in the way")
      }
      partial += "/"
    }
  }

  private static func failure(_ path: some StringProtocol) -> Failure {
    Failure(path: String(path), reason: String(cString: strerror(errno)))
  }
}
