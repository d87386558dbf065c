import Diagnostics
import Testing
import TradeData

@Suite("loading sources")
struct SourceLoadingTests {
  private func load(_ text: String) -> (sources: [DataSource]?, problems: [String]) {
    var list = DiagnosticList()
    let sources = DataSource.load(Array(text.utf8), path: "sources.csv", diagnostics: &list)
    return (sources, list.all.map { $0.message + " [\($0.id)]" })
  }

  @Test("sources are read in the order of the file, further columns passed over")
  func sources() {
    let (sources, problems) = load(
      "source_id,publisher,title,url,published,language\n"
        + "b,B press,\"A, title\",https://b.example,2023-05,en\na,A,,,,\n")
    #expect(problems == [])
    #expect(
      sources == [
        DataSource(
          id: "b", publisher: "B press", title: "A, title", url: "https://b.example",
          published: "2023-05"),
        DataSource(id: "a", publisher: "A"),
      ])
  }

  @Test("id and publisher are enough")
  func fewColumns() {
    #expect(load("publisher,source_id\nA,a\n").sources == [DataSource(id: "a", publisher: "A")])
  }

  @Test(
    "faults are told",
    arguments: [
      ("id,publisher\na,A\n", "no column 'source_id' in sources.csv [unknown-column]"),
      (
        "source_id,publisher\na,A\nb,B\na,C\n",
        "source 'a' stands twice, on lines 2 and 4 [duplicate-source]"
      ),
      ("", "the file is empty [empty-file]"),
    ])
  func faults(_ text: String, _ message: String) {
    #expect(load(text).sources == nil)
    #expect(load(text).problems == [message])
  }
}
