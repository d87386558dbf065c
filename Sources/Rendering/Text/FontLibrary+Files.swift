import Glibc

extension FontLibrary {
  /// The names and sizes of all font files and of the patterns that part words, in order: whoever keeps
  /// pictures asks whether what they were drawn with is still the same.
  package func inventory() -> [String] {
    var found: [String] = []
    for folder in extraFolders + Self.packageFolders + [Hyphenator.folder] {
      guard let handle = opendir(folder) else { continue }
      defer { closedir(handle) }
      while let entry = readdir(handle) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
          pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        var status = stat()
        guard !name.hasPrefix("."), fstatat(dirfd(handle), name, &status, 0) == 0,
          status.st_mode & S_IFMT == S_IFREG
        else { continue }
        found.append("\(folder)/\(name) \(status.st_size)")
      }
    }
    return found.sorted()
  }
}
