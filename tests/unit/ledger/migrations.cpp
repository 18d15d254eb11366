#include <SQLiteCpp/SQLiteCpp.h>

#include "unit/ledger/folder.h"
#include "unit/ledger/version_1.h"

namespace recourse::ledger {
namespace {

class Migrations : public LedgerTest {
 protected:
  int version_of(const fs::path& path) const {
    return SQLite::Database(path.string()).execAndGet("PRAGMA user_version").getInt();
  }
};

TEST_F(Migrations, Version1KeepsAllItHeld) {
  make_version_1(file);
  const auto ledger = open();
  const auto facts = ledger.orders().facts(order_id("8212313961591322"));
  ASSERT_TRUE(facts);
  EXPECT_EQ(facts->record.order.status, OrderStatus::completed);
  EXPECT_EQ(facts->record.first_seen_at, at("2026-08-01T10:00:00Z"));
  EXPECT_EQ(facts->record.last_seen_at, at("2026-08-09T10:00:00Z"));
  ASSERT_EQ(facts->disputes.size(), 1U);
  EXPECT_EQ(facts->disputes[0].dispute.state, DisputeState::resolved);
  ASSERT_EQ(facts->agreements.size(), 1U);
  EXPECT_EQ(facts->agreements[0].state, AgreementState::granted);
  EXPECT_EQ(facts->refund_list_read_at, at("2026-08-09T11:00:00Z"));
  EXPECT_EQ(facts->store.name, "Vega Store");
  EXPECT_EQ(facts->store.conversation_read_at, at("2026-08-09T12:00:00Z"));
  EXPECT_EQ(facts->store.messages.size(), 1U);
  EXPECT_EQ(ledger.settings().all().at("botCounts"), "true");
  EXPECT_EQ(ledger.id(), "0123456789abcdef0123456789abcdef");
  EXPECT_EQ(ledger.search().find("lamp", 20, std::nullopt).hits.size(), 1U);
  EXPECT_EQ(version_of(file), 2);
}

TEST_F(Migrations, IsBackedUpFirst) {
  make_version_1(file);
  const auto ledger = open();
  ASSERT_EQ(ledger.backups().list().size(), 1U);
  EXPECT_EQ(version_of(ledger.backups().list()[0].file), 1);
  EXPECT_EQ(ledger.backups().list()[0].file.filename(), "ledger-20260907T120000Z-schema1.db");
}

TEST_F(Migrations, HappensOnce) {
  make_version_1(file);
  const auto first = whole_export(open());
  EXPECT_EQ(whole_export(open()), first);
  EXPECT_EQ(open().backups().list().size(), 1U);
}

TEST_F(Migrations, HasTheSameTablesAsANewLedger) {
  make_version_1(file);
  open();
  open(folder / "new.db");
  const auto schema_of = [](const fs::path& path) {
    SQLite::Database database(path.string());
    SQLite::Statement select(database, "SELECT type || ' ' || name FROM sqlite_schema ORDER BY 1");
    std::vector<std::string> names;
    while (select.executeStep()) names.push_back(select.getColumn(0).getString());
    SQLite::Statement columns(database,
                              "SELECT m.name || '.' || c.name || ' ' || c.type || ' ' || c.\"notnull\" FROM "
                              "sqlite_schema m, pragma_table_info(m.name) c ORDER BY 1");
    while (columns.executeStep()) names.push_back(columns.getColumn(0).getString());
    return names;
  };
  EXPECT_EQ(schema_of(file), schema_of(folder / "new.db"));
}

TEST_F(Migrations, ANewerLedgerIsLeftAlone) {
  open();
  SQLite::Database(file.string(), SQLite::OPEN_READWRITE).exec("PRAGMA user_version=3");
  EXPECT_EQ(failure_of([&] { open(); }), Failure::newer_version);
  EXPECT_EQ(version_of(file), 3);
}

}  // namespace
}  // namespace recourse::ledger
