#include <sqlite3.h>

#include <string_view>

#include "ledger/transaction.h"
#include "unit/ledger/folder.h"

namespace recourse::ledger {
namespace {

/// Counts how often messages are read from the file by connections opened while it lives.
class Readings {
 public:
  Readings() {
    times_ = 0;
    ::sqlite3_auto_extension(reinterpret_cast<void (*)()>(watch));
  }
  ~Readings() { ::sqlite3_reset_auto_extension(); }
  Readings(const Readings&) = delete;
  Readings& operator=(const Readings&) = delete;
  int times() const { return times_; }

 private:
  static int watch(sqlite3* connection, const char**, const void*) {
    return ::sqlite3_trace_v2(connection, SQLITE_TRACE_STMT, before_statement, nullptr);
  }
  static int before_statement(unsigned, void*, void* statement, void*) {
    const std::string_view sql = ::sqlite3_sql(static_cast<sqlite3_stmt*>(statement));
    if (sql.starts_with("SELECT sent_at, body FROM messages")) ++times_;
    return 0;
  }
  static inline int times_ = 0;
};

class KnownMessages : public LedgerTest {
 protected:
  static std::vector<std::string> texts_of(const Ledger& ledger, const std::string& order) {
    std::vector<std::string> texts;
    const auto facts = ledger.orders().facts(order_id(order));
    for (const auto& said : facts->store.messages) texts.push_back(said.text);
    return texts;
  }
  static json of_store(const std::string& id, const std::string& store) {
    auto one = order(id);
    one["store"]["storeId"] = store;
    return one;
  }
};

TEST_F(KnownMessages, AreReadOnceForAllOrdersOfTheStore) {
  const Readings readings;
  auto ledger = open();
  ledger.orders().record(seen("2026-09-01T10:00:00Z", {order("1"), order("2"), order("3")}), now);
  ledger.conversations().record({message("2026-09-02T10:00:00Z", "one"), message("2026-09-03T10:00:00Z", "two")}, now);
  const Snapshot snapshot(ledger);
  for (const std::string id : {"1", "2", "3", "1"})
    EXPECT_EQ(texts_of(ledger, id), (std::vector<std::string>{"one", "two"}));
  EXPECT_EQ(readings.times(), 1);
}

TEST_F(KnownMessages, AreKeptOfStoresThatTakeTurns) {
  const Readings readings;
  auto ledger = open();
  ledger.orders().record(seen("2026-09-01T10:00:00Z", {of_store("1", "71"), of_store("2", "72")}), now);
  ledger.conversations().record({message("2026-09-02T10:00:00Z", "of 71", {{"storeId", "71"}}),
                                 message("2026-09-03T10:00:00Z", "of 72", {{"storeId", "72"}})},
                                now);
  for (int i = 0; i < 5; ++i) {
    EXPECT_EQ(texts_of(ledger, "1"), std::vector<std::string>{"of 71"});
    EXPECT_EQ(texts_of(ledger, "2"), std::vector<std::string>{"of 72"});
  }
  EXPECT_EQ(readings.times(), 2);
}

TEST_F(KnownMessages, AreReadAnewAfterAnotherProcessWrote) {
  auto ledger = open();
  ledger.orders().record(seen("2026-09-01T10:00:00Z", {order("1")}), now);
  ledger.conversations().record({message("2026-09-02T10:00:00Z", "one")}, now);
  EXPECT_EQ(texts_of(ledger, "1"), std::vector<std::string>{"one"});
  open().conversations().record({message("2026-09-03T10:00:00Z", "two")}, now);
  EXPECT_EQ(texts_of(ledger, "1"), (std::vector<std::string>{"one", "two"}));
}

TEST_F(KnownMessages, AreReadAnewAfterThisOneWrote) {
  auto ledger = open();
  ledger.orders().record(seen("2026-09-01T10:00:00Z", {order("1")}), now);
  EXPECT_TRUE(texts_of(ledger, "1").empty());
  ledger.conversations().record({message("2026-09-02T10:00:00Z", "one")}, now);
  EXPECT_EQ(texts_of(ledger, "1"), std::vector<std::string>{"one"});
  ledger.conversations().record({message("2026-09-03T10:00:00Z", "two")}, now);
  EXPECT_EQ(texts_of(ledger, "1"), (std::vector<std::string>{"one", "two"}));
}

TEST_F(KnownMessages, OfManyLongConversationsOnlySomeAreKept) {
  constexpr int kMany = 25;
  constexpr int kLong = 4'000;
  const Readings readings;
  auto ledger = open();
  ledger.orders().record(seen("2026-09-01T10:00:00Z", {of_store("1", "71"), of_store("2", "72"), of_store("3", "73")}),
                         now);
  for (const std::string store : {"71", "72", "73"})
    for (int i = 0; i < kMany; ++i)
      ledger.conversations().record(
          {message("2026-09-02T10:00:00Z", std::string(kLong, static_cast<char>('a' + i)), {{"storeId", store}})}, now);
  for (const std::string id : {"1", "2", "2", "1", "3", "3", "1"}) EXPECT_EQ(texts_of(ledger, id).size(), kMany);
  EXPECT_EQ(readings.times(), 4);  // the third had no room beside the others, of which the first was asked for again
}

}  // namespace
}  // namespace recourse::ledger
