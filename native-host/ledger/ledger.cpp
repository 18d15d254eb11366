#include "ledger/ledger.h"

#include "codec/reader.h"
#include "ledger/events.h"
#include "ledger/impl.h"

namespace recourse::ledger {

Ledger::Impl::Impl(const std::filesystem::path& file, Instant now) : database(file, now) {}
Ledger::Impl::~Impl() = default;

Ledger::Ledger(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Ledger::Ledger(Ledger&&) noexcept = default;
Ledger& Ledger::operator=(Ledger&&) noexcept = default;
Ledger::~Ledger() = default;

Ledger Ledger::open(const std::filesystem::path& file, Instant now) {
  return Ledger(std::make_unique<Impl>(file, now));
}

std::string Ledger::id() const {
  return guarded(impl_->database,
                 [&] { return impl_->database.connection().execAndGet("SELECT id FROM ledger").getString(); });
}

std::map<std::string, std::string> Ledger::settings() const {
  return guarded(impl_->database, [&] {
    std::map<std::string, std::string> values;
    auto& select = impl_->database.statement("SELECT name, value FROM settings");
    while (select.executeStep()) values[select.getColumn(0).getString()] = select.getColumn(1).getString();
    return values;
  });
}

void Ledger::set_settings(const std::map<std::string, std::string>& values, Instant now) {
  in_transaction(impl_->database, [&] {
    for (const auto& [name, value] : values) {
      auto& set = impl_->database.statement(
          "INSERT INTO settings(name, value, changed_at) VALUES(?1, ?2, ?3) ON CONFLICT(name) DO UPDATE SET "
          "value = excluded.value, changed_at = excluded.changed_at WHERE value <> excluded.value");
      set.bind(1, name);
      set.bind(2, value);
      set.bind(3, stored(now));
      set.exec();
    }
  });
}

void Ledger::for_every_order(std::optional<std::int64_t> after,
                             const std::function<bool(std::int64_t row, const OrderRecord&)>& visit) const {
  in_snapshot(impl_->database, [&] {
    auto& select =
        impl_->database.statement("SELECT document, state FROM orders WHERE document < ?1 ORDER BY document DESC");
    select.bind(1, static_cast<std::int64_t>(after.value_or(INT64_MAX)));
    while (select.executeStep()) {
      const auto record = codec::read_text(select.getColumn(1).getString(), codec::order_record_from);
      if (!visit(select.getColumn(0).getInt64(), record)) break;
    }
    select.tryReset();
  });
}

bool Ledger::is_replaced() const { return impl_->database.is_replaced(); }

Stats Ledger::stats() const {
  return guarded(impl_->database, [&] {
    auto& connection = impl_->database.connection();
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
