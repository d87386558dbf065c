enum JSONTableReader {
  static func read(
    _ text: [UInt8], _ options: LoadOptions, _ problems: inout ProblemLog
  ) -> TextTable? {
    problems.add("json-not-read", "JSON data are not read yet", hint: "convert the file to CSV")
    return nil
  }
}
