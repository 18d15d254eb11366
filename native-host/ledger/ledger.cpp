#include "ledger/ledger.h"

#include "ledger/backups.h"
#include "ledger/conversations.h"
#include "ledger/history.h"
#include "ledger/open_ledger.h"
#include "ledger/orders.h"
#include "ledger/reminders.h"
#include "ledger/replaced_file.h"
#include "ledger/search.h"
#include "ledger/settings.h"
#include "ledger/transfer.h"

namespace recourse::ledger {

Ledger::Ledger(std::unique_ptr<OpenLedger> open) : open_(std::move(open)) {}
Ledger::Ledger(Ledger&&) noexcept = default;
Ledger& Ledger::operator=(Ledger&&) noexcept = default;
Ledger::~Ledger() = default;

Orders Ledger::orders() const { return Orders(*open_); }
Conversations Ledger::conversations() const { return Conversations(*open_); }
Search Ledger::search() const { return Search(*open_); }
History Ledger::history() const { return History(*open_); }
Reminders Ledger::reminders() const { return Reminders(*open_); }
Settings Ledger::settings() const { return Settings(*open_); }
Backups Ledger::backups() const { return Backups(*open_); }
Transfer Ledger::transfer() const { return Transfer(*open_); }

Ledger Ledger::open(const std::filesystem::path& file, Instant now) {
  return Ledger(std::make_unique<OpenLedger>(file, now));
}

void Ledger::be_at(Instant now) { open_->database.be_at(now); }

std::string Ledger::id() const {
  return guarded(open_->database,
                 [&] { return open_->database.connection().execAndGet("SELECT id FROM ledger").getString(); });
}

bool Ledger::is_replaced() const { return open_->database.is_replaced(); }

std::optional<std::filesystem::path> Ledger::leave(Instant now) {
  open_->daily_backup.reset();
  return keep_replaced(open_->database, now);
}

Stats Ledger::stats() const {
  return guarded(open_->database, [&] {
    auto& connection = open_->database.connection();
    const auto count = [&](const char* sql) {
      return static_cast<std::int64_t>(connection.execAndGet(sql).getInt64());
    };
    return Stats{count("SELECT count(*) FROM orders"),
                 count("SELECT count(*) FROM messages"),
                 count("SELECT count(*) FROM disputes"),
                 count("SELECT count(*) FROM notes"),
                 count("SELECT count(*) FROM events"),
                 count("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")};
  });
}

}  // namespace recourse::ledger
