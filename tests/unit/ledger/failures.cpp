#include <SQLiteCpp/SQLiteCpp.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "ledger/files.h"
#include "platform/files.h"
#include "unit/ledger/folder.h"

namespace recourse::ledger {
namespace {

constexpr uid_t kNobody = 65534;

/// Permissions do not bind root: as somebody else for a while. Does nothing for others than root.
class AsNobody {
 public:
  explicit AsNobody(const fs::path& owns) : root_(::geteuid() == 0) {
    if (!root_) return;
    EXPECT_EQ(::chown(owns.c_str(), kNobody, kNobody), 0);
    for (const auto& entry : fs::recursive_directory_iterator(owns))
      EXPECT_EQ(::chown(entry.path().c_str(), kNobody, kNobody), 0);
    EXPECT_EQ(::seteuid(kNobody), 0);
  }
  ~AsNobody() {
    if (root_) {
      EXPECT_EQ(::seteuid(0), 0);
    }
  }
  AsNobody(const AsNobody&) = delete;
  AsNobody& operator=(const AsNobody&) = delete;

 private:
  bool root_;
};

/// Files cannot grow beyond a size, as on a full disk.
class SmallFiles {
 public:
  explicit SmallFiles(rlim_t most) {
    ::signal(SIGXFSZ, SIG_IGN);  // as the program does
    ::getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit small{most, before_.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &small);
  }
  ~SmallFiles() { ::setrlimit(RLIMIT_FSIZE, &before_); }
  SmallFiles(const SmallFiles&) = delete;
  SmallFiles& operator=(const SmallFiles&) = delete;

 private:
  rlimit before_{};
};

class Failures : public LedgerTest {
 protected:
  std::optional<Failure> write(Ledger& ledger, const char* id = "77") const {
    return failure_of([&] { ledger.orders().record(seen("2026-09-01T10:00:00Z", {order(id)}), now); });
  }
};

TEST_F(Failures, AFullDiskLosesNothingAndIsNamed) {
  auto ledger = open();
  ledger.orders().record(seen("2026-09-01T10:00:00Z", {order("1")}), now);
  {
    const SmallFiles limit(fs::file_size(file) + 200'000);
    std::optional<Failure> failure;
    int written = 1;
    for (int i = 2; i < 3'000 && !failure; ++i) {
      failure = write(ledger, std::to_string(i).c_str());
      if (!failure) written = i;
    }
    EXPECT_EQ(failure, Failure::disk_full);
    EXPECT_EQ(ledger.stats().orders, written) << "all that was acknowledged is there, and nothing else";
    EXPECT_TRUE(ledger.orders().facts(order_id("1")));
  }
  EXPECT_EQ(write(ledger, "99999"), std::nullopt) << "with room again it goes on";
  EXPECT_EQ(SQLite::Database(file.string()).execAndGet("PRAGMA integrity_check").getString(), "ok");
}

TEST_F(Failures, ALedgerWithoutWritePermissionCanBeRead) {
  open().orders().record(seen("2026-09-01T10:00:00Z", {order("1")}), now);
  const AsNobody somebody(folder);
  fs::permissions(file, fs::perms::owner_read);
  auto ledger = open();
  EXPECT_TRUE(ledger.orders().facts(order_id("1")));
  EXPECT_EQ(write(ledger), Failure::read_only);
}

TEST_F(Failures, AWalLedgerInAClosedFolderCanBeRead) {
  open().orders().record(seen("2026-09-01T10:00:00Z", {order("1")}), now);
  const AsNobody somebody(folder);
  fs::permissions(file.parent_path(), fs::perms::owner_read | fs::perms::owner_exec);
  {
    auto ledger = open();
    EXPECT_TRUE(ledger.orders().facts(order_id("1")));
    EXPECT_EQ(ledger.search().find("brass", 20, std::nullopt).hits.size(), 1U);
    EXPECT_EQ(write(ledger), Failure::read_only);
  }
  fs::permissions(file.parent_path(), fs::perms::owner_all);
}

TEST_F(Failures, WithoutPermissionItSaysSo) {
  open();
  const AsNobody somebody(folder);
  fs::permissions(file, fs::perms::none);
  EXPECT_EQ(failure_of([&] { open(); }), Failure::permission);
  fs::permissions(folder / "recourse", fs::perms::owner_read | fs::perms::owner_exec);
  EXPECT_EQ(failure_of([&] { open(folder / "recourse" / "new.db"); }), Failure::permission);
  EXPECT_EQ(failure_of([&] { open(folder / "recourse" / "deeper" / "new.db"); }), Failure::permission);
  fs::permissions(folder / "recourse", fs::perms::owner_all);
}

TEST_F(Failures, AnotherProgramsLockIsWaitedForAndThenNamed) {
  auto ledger = open();
  SQLite::Database other(file.string(), SQLite::OPEN_READWRITE);
  other.exec("BEGIN IMMEDIATE");
  const auto begun = std::chrono::steady_clock::now();
  EXPECT_EQ(write(ledger), Failure::locked);
  EXPECT_GT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(3));
  other.exec("ROLLBACK");
  EXPECT_EQ(write(ledger), std::nullopt);
}

TEST_F(Failures, LinksFoldersAndForeignFilesAreRefused) {
  open();
  fs::create_symlink(file, folder / "link.db");
  EXPECT_EQ(failure_of([&] { open(folder / "link.db"); }), Failure::permission);
  EXPECT_EQ(failure_of([&] { open(folder); }), Failure::not_a_ledger);
  put(folder / "text.db", "this is a text that somebody wrote, and it is longer than a header of SQLite is");
  EXPECT_EQ(failure_of([&] { open(folder / "text.db"); }), Failure::not_a_ledger);
  SQLite::Database((folder / "other.db").string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
      .exec("CREATE TABLE t(x)");
  EXPECT_EQ(failure_of([&] { open(folder / "other.db"); }), Failure::not_a_ledger);
  if (::geteuid() == 0) {
    put(folder / "foreign.db", "");
    ASSERT_EQ(::chown((folder / "foreign.db").c_str(), kNobody, kNobody), 0);
    EXPECT_EQ(failure_of([&] { open(folder / "foreign.db"); }), Failure::permission);
  }
}

TEST_F(Failures, NamesWithSignsThatAddressesUseAreJustNames) {
  const auto odd = folder / "a?mode=memory#b%41 ü";
  {
    auto ledger = open(odd / "ledger.db");
    ledger.orders().record(seen("2026-09-01T10:00:00Z", {order("1")}), now);
  }
  const AsNobody somebody(folder);
  fs::permissions(odd, fs::perms::owner_read | fs::perms::owner_exec);
  EXPECT_TRUE(open(odd / "ledger.db").orders().facts(order_id("1")));
  fs::permissions(odd, fs::perms::owner_all);
}

TEST(NetworkFileSystems, AreKnownByTheirNumbers) {
  for (const std::uint64_t type : {0x6969U, 0xFF534D42U, 0xFE534D42U, 0x517BU, 0x01021997U})
    EXPECT_TRUE(platform::is_network_file_system(type)) << type;
  for (const std::uint64_t type : {0xEF53U, 0x01021994U, 0x9123683EU, 0x794C7630U, 0x58465342U})
    EXPECT_FALSE(platform::is_network_file_system(type)) << type;
}

}  // namespace
}  // namespace recourse::ledger
