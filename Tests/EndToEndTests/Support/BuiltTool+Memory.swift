import Foundation
import Glibc

extension BuiltTool {
  /// Runs the program and returns the most memory it held, in kilobytes: of this one process, unlike
  /// what the kernel says of all children together, which other tests' runs would raise.
  static func peakMemory(_ arguments: [String], in folder: URL) throws -> Int {
    let script = "cd \"$1\" && shift && exec \"$0\" \"$@\" >/dev/null 2>&1"
    let words = ["/bin/bash", "-c", script, path, folder.path] + arguments
    var pointers: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    defer { for pointer in pointers { free(pointer) } }
    pointers.append(nil)
    var child: pid_t = 0
    let code = posix_spawn(&child, "/bin/bash", nil, nil, pointers, environ)
    guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EINVAL) }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(child, &status, 0, &usage) < 0 && errno == EINTR {}
    return usage.ru_maxrss
  }
}
