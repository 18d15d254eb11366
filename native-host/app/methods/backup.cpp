#include <fmt/format.h>

#include "app/answers.h"
#include "app/export.h"
#include "app/methods/all.h"
#include "app/received_file.h"
#include "codec/reader.h"
#include "ledger/backups.h"
#include "ledger/recovery.h"
#include "ledger/transfer.h"

namespace recourse::app::methods {

using codec::Writer;

namespace {

/// Empty where all are meant.
std::set<OrderId> chosen_orders(const codec::Reader& r) {
  if (const auto list = r.maybe("orderIds"); list && list->size() == 0)
    list->fail(codec::misfit::expected("at least one id is expected", R"(["8212313961591322"])"));
  const auto ids = r.list_or_empty("orderIds", kMostChosen, [](const codec::Reader& id) { return id.id<OrderId>(); });
  return {ids.begin(), ids.end()};
}

}  // namespace

std::string ledger_export(Context& context, const Value& params) {
  const codec::Reader r(params);
  const auto name = r.maybe_text("format", 10).value_or("json");
  const auto format = export_format(name);
  if (!format) r.at("format").fail(codec::misfit::not_one_of("json, csv, ics"));
  const auto piece = export_piece(context, *format, r.maybe_text("cursor", 200),
                                  r.maybe_text("language", 20).value_or("en"), ',', chosen_orders(r));
  const auto today = day_at(context.now(), context.question().buyer_utc_offset);
  return codec::object_text([&](Writer& w) {
    w.member("chunk", piece.text);
    w.member("cursor", piece.next);
    w.member("fileName", fmt::format("recourse-{}.{}", format_page_date(today), name));
    w.member("format", name);
    w.member("mediaType", media_type_of(*format));
  });
}

std::string ledger_import(Context& context, const Value& params) {
  constexpr std::size_t kLongestChunk = 1024 * 1024;
  const codec::Reader r(params);
  context.ledger();  // what makes the ledger unavailable makes receiving useless
  ReceivedFile file(context.ledger_file(), r.maybe_text("token", 64));
  const auto received = file.append(r.at("chunk").text(kLongestChunk));
  const bool is_last = r.maybe_boolean("last").value_or(false);
  if (is_last) file.remove_at_end();
  const auto imported =
      is_last ? std::optional(context.ledger().transfer().import_json(file.path(), context.now(), "The file"))
              : std::nullopt;
  return codec::object_text([&](Writer& w) {
    w.key("imported");
    if (imported)
      write(w, *imported);
    else
      w.raw("null");
    w.member("received", received);
    w.member("token", is_last ? std::nullopt : std::optional(file.token()));
  });
}

std::string ledger_backup(Context& context, const Value&) {
  const auto backup = context.ledger().backups().make(context.now());
  return codec::object_text([&](Writer& w) {
    w.key("backup");
    write(w, backup);
    w.member("kept", context.ledger().backups().list().size());
  });
}

std::string ledger_erase(Context& context, const Value& params) {
  const codec::Reader r(params);
  const bool all = r.maybe_boolean("all").value_or(false);
  const auto order = r.maybe_id<OrderId>("orderId");
  if (all == order.has_value())
    r.fail(codec::misfit::none_of("either orderId or all: true is required", "orderId, all: true"));
  const auto erased = all ? ledger::Erased{.orders = context.erase_all()} : context.erase(*order);
  return codec::object_text([&](Writer& w) {
    w.member("copiesRemoved", erased.copies_removed);
    w.member("erased", erased.orders);
    w.member("messagesLeft", erased.messages_left);
  });
}

std::string ledger_stats(Context& context, const Value&) {
  auto& ledger = context.ledger();
  const auto stats = ledger.stats();
  return codec::object_text([&](Writer& w) {
    w.list("backups", ledger.backups().list(), [&](const ledger::Backup& backup) { write(w, backup); });
    w.member("bytes", stats.bytes);
    w.member("disputes", stats.disputes);
    w.member("events", stats.events);
    w.member("file", context.ledger_file().string());
    w.member("messages", stats.messages);
    w.member("notes", stats.notes);
    w.member("orders", stats.orders);
    write(w, "recovered", ledger.last_recovery());
  });
}

}  // namespace recourse::app::methods
