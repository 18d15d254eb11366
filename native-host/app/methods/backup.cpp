#include <fmt/format.h>

#include "app/export.h"
#include "app/methods/all.h"
#include "app/methods/recovery.h"
#include "app/received_file.h"
#include "codec/reader.h"
#include "codec/writer.h"
#include "ledger/backups.h"
#include "ledger/recovery.h"
#include "ledger/transfer.h"

namespace recourse::app::methods {

using codec::put;

namespace {

json backup_json(const ledger::Backup& backup) {
  return {{"file", backup.file.string()}, {"at", put(backup.at)}, {"bytes", backup.bytes}};
}

json imported_json(const ledger::Imported& imported) {
  return {{"orders", imported.orders},
          {"events", imported.events},
          {"newEvents", imported.new_events},
          {"newSettings", imported.new_settings}};
}

}  // namespace

json recovery_json(const ledger::Recovery& recovery) {
  return {{"at", put(recovery.at)},
          {"setAside", recovery.set_aside.string()},
          {"backupAt", put(recovery.backup_at)},
          {"savedEvents", recovery.saved_events},
          {"lostEvents", recovery.lost_events ? json(*recovery.lost_events) : json(nullptr)}};
}

json ledger_export(Context& context, const Value& params) {
  const codec::Reader r(params);
  const auto name = r.maybe_text("format", 10).value_or("json");
  const auto format = export_format(name);
  if (!format) r.at("format").fail("one of these is expected: json, csv, ics");
  const auto piece =
      export_piece(context, *format, r.maybe_text("cursor", 200), r.maybe_text("language", 20).value_or("en"));
  const auto today = day_at(context.now(), context.question().buyer_utc_offset);
  return {{"chunk", piece.text},
          {"cursor", put(piece.next)},
          {"format", name},
          {"mediaType", media_type_of(*format)},
          {"fileName", fmt::format("recourse-{}.{}", format_page_date(today), name)}};
}

json ledger_import(Context& context, const Value& params) {
  constexpr std::size_t kLongestChunk = 1024 * 1024;
  const codec::Reader r(params);
  context.ledger();  // what makes the ledger unavailable makes receiving useless
  ReceivedFile file(context.ledger_file(), r.maybe_text("token", 64));
  const auto received = file.append(r.at("chunk").text(kLongestChunk));
  if (!r.maybe_boolean("last").value_or(false))
    return {{"token", file.token()}, {"received", received}, {"imported", nullptr}};
  file.remove_at_end();
  return {{"token", nullptr},
          {"received", received},
          {"imported", imported_json(context.ledger().transfer().import_json(file.path()))}};
}

json ledger_backup(Context& context, const Value&) {
  const auto backup = context.ledger().backups().make(context.now());
  return {{"backup", backup_json(backup)}, {"kept", context.ledger().backups().list().size()}};
}

json ledger_erase(Context& context, const Value& params) {
  const codec::Reader r(params);
  const bool all = r.maybe_boolean("all").value_or(false);
  const auto order = r.maybe_id<OrderId>("orderId");
  if (all == order.has_value()) r.fail("either orderId or all: true is required");
  if (all) return {{"erased", context.ledger().erase_all()}};
  return {{"erased", context.ledger().erase(*order, context.now()) ? 1 : 0}};
}

json ledger_stats(Context& context, const Value&) {
  auto& ledger = context.ledger();
  const auto stats = ledger.stats();
  json backups = json::array();
  for (const auto& backup : ledger.backups().list()) backups.push_back(backup_json(backup));
  const auto recovery = ledger.last_recovery();
  return {{"orders", stats.orders},
          {"messages", stats.messages},
          {"disputes", stats.disputes},
          {"notes", stats.notes},
          {"events", stats.events},
          {"bytes", stats.bytes},
          {"file", context.ledger_file().string()},
          {"backups", backups},
          {"recovered", recovery ? recovery_json(*recovery) : json(nullptr)}};
}

}  // namespace recourse::app::methods
