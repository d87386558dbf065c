/// The keywords of text chunks: those that the standard names, and ours for what it has no word for.
enum PNGKeyword {
  static let title = "Title"
  static let description = "Description"
  static let author = "Author"
  static let source = "Source"
  static let date = "Creation Time"
  static let software = "Software"
  static let language = "Language"
  static let licence = "License"
  static let dataLicence = "Data License"
  static let spec = "Spec"
  static let specHash = "Spec SHA-256"
  static let dataHash = "Data SHA-256"
}
