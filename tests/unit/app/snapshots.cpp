#include <SQLiteCpp/SQLiteCpp.h>
#include <gmock/gmock.h>
#include <sqlite3.h>

#include <cstdlib>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "app/methods.h"
#include "app/needs_today.h"
#include "codec/reader.h"

namespace recourse::app {
namespace {

using nlohmann::json;
using testing::AnyOf;

/// Another program that, before every single statement of the host, makes the whole ledger what another one holds: an
/// answer put together from more than one state of the ledger fits none.
class Writer {
 public:
  Writer(const std::filesystem::path& ledger, const std::filesystem::path& one, const std::filesystem::path& other)
      : connection_(ledger.string(), SQLite::OPEN_READWRITE) {
    connection_.exec("ATTACH '" + one.string() + "' AS one; ATTACH '" + other.string() + "' AS other");
    current_ = this;
    ::sqlite3_auto_extension(reinterpret_cast<void (*)()>(watch));
  }
  ~Writer() {
    current_ = nullptr;
    ::sqlite3_reset_auto_extension();
  }
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

  void make_it(const char* state) {
    const bool before = std::exchange(works_, false);
    connection_.exec("BEGIN IMMEDIATE");
    for (const std::string table :
         {"events", "orders", "disputes", "messages", "notes", "stores", "reads", "settings", "documents"})
      connection_.exec("DELETE FROM main." + table + "; INSERT INTO main." + table + " SELECT * FROM " + state + "." +
                       table);
    connection_.exec("INSERT INTO main.search(search) VALUES('rebuild'); COMMIT");
    works_ = before;
    is_one_ = std::string(state) == "one";
  }
  void work(bool works) { works_ = works; }
  int times() const { return times_; }

 private:
  static int watch(sqlite3* connection, const char**, const void*) {
    return ::sqlite3_trace_v2(connection, SQLITE_TRACE_STMT, before_statement, nullptr);
  }
  static int before_statement(unsigned, void*, void*, void*) {
    if (current_ == nullptr || !current_->works_) return 0;
    ++current_->times_;
    current_->make_it(current_->is_one_ ? "other" : "one");
    return 0;
  }

  static inline Writer* current_ = nullptr;
  SQLite::Database connection_;
  bool works_ = false;
  bool is_one_ = false;
  int times_ = 0;
};

class OneState : public testing::Test {
 protected:
  OneState() {
    std::string name = (std::filesystem::temp_directory_path() / "recourse-snapshots-XXXXXX").string();
    folder_ = mkdtemp(name.data());
    fill("one.db", "waiting-buyer", "received", "damaged", "Cracked", 0);
    fill("other.db", "cancelled", "sent", "late", "Never came", 840);
    std::filesystem::copy_file(folder_ / "one.db", folder_ / "ledger.db");
  }
  ~OneState() override { std::filesystem::remove_all(folder_); }

  static std::string ask(Context& context, const char* method, const json& params) {
    if (std::string_view(method) == "recourse status") {
      const auto [entries, orders, today] = needs_today(context);
      return json{entries.size(), orders, format_page_date(today)}.dump();
    }
    const codec::Document document(params.dump());
    return call_text(context, method, document.root());
  }

  Context context(const char* name) const {
    return {folder_ / name, platform::Clock::fixed_at(parse_instant("2026-09-07T12:00:00Z").value())};
  }

  void fill(const char* name, const char* state, const char* direction, const char* reason, const char* text,
            int zone) const {
    auto filled = context(name);
    const json page = {{"kind", "dispute"},
                       {"url", "https://www.aliexpress.com/"},
                       {"seenAt", "2026-09-07T11:00:00Z"},
                       {"utcOffsetMinutes", zone},
                       {"complete", true}};
    json order = {{"orderId", "7"},
                  {"status", "completed"},
                  {"placedOn", "2026-08-20"},
                  {"completedOn", "2026-09-01"},
                  {"store", {{"storeId", "77"}, {"name", text}, {"canMessage", true}}},
                  {"windows", {{{"kind", "after-completion"}, {"days", 15}, {"reasonClass", "any"}}}},
                  {"lines", {{{"lineId", "1"}, {"title", text}}}}};
    json dispute = {
        {"disputeId", "5"}, {"orderId", "7"}, {"lineId", "1"}, {"state", state}, {"respondBy", "2026-09-09"}};
    json message = {{"storeId", "77"},
                    {"orderId", "7"},
                    {"direction", direction},
                    {"sentAt", "2026-09-06T08:00:00Z"},
                    {"text", text}};
    json orders = {order};
    if (zone != 0) orders.push_back({{"orderId", "8"}, {"status", "shipped"}, {"placedOn", "2026-09-01"}});
    ask(filled, "page.observe", {{"page", page}, {"orders", orders}, {"disputes", {dispute}}, {"messages", {message}}});
    ask(filled, "problem.record", {{"orderId", "7"}, {"lineId", "1"}, {"state", "problem"}, {"reason", reason}});
    ask(filled, "note.record", {{"orderId", "7"}, {"note", text}});
    ask(filled, "settings.set",
        {{"values", {{"botCounts", zone == 0}, {"stores", {{"77", {{"botCounts", zone == 0}}}}}}}});
    if (zone != 0) ask(filled, "note.record", {{"orderId", "7"}, {"note", "And more"}});
  }

  std::filesystem::path folder_;
};

TEST_F(OneState, IsWhatEveryAnswerIsGivenFromWhateverOthersWriteMeanwhile) {
  Writer writer(folder_ / "ledger.db", folder_ / "one.db", folder_ / "other.db");
  const json draft = {
      {"orderId", "7"}, {"kind", "message"}, {"reason", "late"}, {"outcome", "full-refund"}, {"language", "en"}};
  const std::vector<std::pair<const char*, json>> questions{
      {"message.check", {{"storeId", "77"}, {"orderId", "7"}, {"text", "Cracked"}}},
      {"order.check", {{"orderId", "7"}}},
      {"order.check", {{"orderId", "7"}, {"reason", "changed-mind"}}},
      {"casefile.build", {{"orderId", "7"}, {"language", "en"}}},
      {"draft.compose", draft},
      {"ledger.deadlines", {{"withinDays", 400}}},
      {"ledger.lists", json::object()},
      {"ledger.order", {{"orderId", "7"}}},
      {"ledger.orders", json::object()},
      {"ledger.export", {{"format", "ics"}}},
      {"ledger.export", {{"format", "csv"}}},
      {"ledger.export", {{"format", "json"}}},
      {"ledger.history", {{"orderId", "7"}}},
      {"ledger.search", {{"query", "cracked"}}},
      {"ledger.stats", json::object()},
      {"note.read", {{"orderId", "7"}}},
      {"reminder.due", json::object()},
      {"settings.get", json::object()},
      {"recourse status", nullptr},
  };
  for (const auto& [method, params] : questions) {
    std::vector<std::string> answers;
    for (const char* state : {"one", "other"}) {
      writer.make_it(state);
      auto fresh = context("ledger.db");
      answers.push_back(ask(fresh, method, params));
    }
    EXPECT_NE(answers[0], answers[1]) << method << " would not tell";
    for (int start = 0; start < 2; ++start) {
      writer.make_it(start == 0 ? "one" : "other");
      auto asked = context("ledger.db");
      ask(asked, "ledger.stats", json::object());
      const int before = writer.times();
      writer.work(true);
      const auto answer = ask(asked, method, params);
      writer.work(false);
      EXPECT_GT(writer.times(), before) << method;
      EXPECT_THAT(answer, AnyOf(answers[0], answers[1])) << method;
    }
  }
}

}  // namespace
}  // namespace recourse::app
