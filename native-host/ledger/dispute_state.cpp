#include "codec/reader.h"
#include "ledger/clock.h"
#include "ledger/rebuild.h"
#include "ledger/state.h"

namespace recourse::ledger {

namespace {

std::optional<DisputeRecord> refold(Database& database, const std::string& order_id, const std::string& dispute_id) {
  std::optional<DisputeRecord> record;
  for (const auto& seen : sightings(database, order_id, "dispute", dispute_id)) {
    const auto told = codec::read_text(seen.body, codec::dispute_from);
    record = record ? fold(std::move(*record), told, seen.at) : first_sighting(told, seen.at);
  }
  return record;
}

void rebuild_dispute(Database& database, const std::string& order_id, const std::string& dispute_id) {
  const auto record = refold(database, order_id, dispute_id);
  if (!record) return;
  if (record->ahead_at) note_ahead(database, *record->ahead_at);
  const auto state = record->dispute.state;
  auto& upsert = database.statement(
      "INSERT INTO disputes(dispute_id, order_id, over, state) VALUES(?1, ?2, ?3, ?4) "
      "ON CONFLICT(dispute_id) DO UPDATE SET order_id = excluded.order_id, over = excluded.over, "
      "state = excluded.state");
  upsert.bind(1, dispute_id);
  upsert.bind(2, order_id);
  upsert.bind(3, state == DisputeState::resolved || state == DisputeState::cancelled ? 1 : 0);
  upsert.bind(4, codec::stored_text(*record));
  upsert.exec();
}

}  // namespace

DisputeRecord dispute_record(Database& database, const std::string& state) {
  auto record = codec::read_text(state, codec::dispute_record_from);
  if (is_folded_at(record, database.now())) return record;
  auto folded = refold(database, record.dispute.order_id.text(), record.dispute.dispute_id.text());
  return folded ? std::move(*folded) : std::move(record);
}

void record_dispute(Database& database, Event event, const Dispute& dispute) {
  event.kind = "dispute";
  event.order_id = dispute.order_id.text();
  event.body = codec::stored_text(dispute);
  if (append_if_new(database, event, std::nullopt, dispute.dispute_id.text()) != News::none)
    rebuild_dispute(database, *event.order_id, dispute.dispute_id.text());
}

void rebuild_disputes(Database& database, const std::string& order_id) {
  for (const auto& dispute :
       texts(database, "SELECT DISTINCT body ->> '$.disputeId' FROM events WHERE order_id = ?1 AND kind = 'dispute'",
             order_id))
    rebuild_dispute(database, order_id, dispute);
}

}  // namespace recourse::ledger
