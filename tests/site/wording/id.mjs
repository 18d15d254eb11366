import { dayIn } from "./days.mjs";

/** Ours, not seen on any page. */
export const wording = {
  lang: "id",
  completed: "Selesai",
  shipped: "Menunggu diterima",
  statuses: {
    unpaid: "Menunggu pembayaran",
    processing: "Sedang diproses",
    cancelled: "Dibatalkan",
    expired: "Kedaluwarsa",
  },
  day: dayIn("id", { dateStyle: "medium" }),
  reminder:
    "Pesanan selesai.Jika ada masalah, Anda dapat meminta pengembalian barang/dana dalam 7 hari setelah konfirmasi penerimaan.Jika barang yang diterima cacat atau tidak sesuai deskripsi, Anda dapat membuka sengketa dalam 90 hari setelah pesanan dibuat.",
  fastDelivery: (day) =>
    `Kupon jika terlambat setelah ${day} · Pengembalian dana jika tidak diterima sebelum ${day} · Pengembalian dana jika rusak`,
  freeReturn: "Tidak puas? Kirim kembali dalam 15 hari setelah pengantaran.",
  eta: (day) => `Perkiraan tanggal tiba: ${day}`,
  disputeButton: "Pengembalian barang/dana",
  cases: {
    "waiting-buyer": "Menunggu tanggapan Anda",
    "waiting-seller": "Menunggu tanggapan penjual",
    "platform-review": "Menunggu tanggapan AliExpress",
    "return-pending": "Kembalikan barang",
    refunded: "Pengembalian dana selesai",
    cancelled: "Dibatalkan",
  },
  respondBy: (day) => `Mohon tanggapi sebelum ${day}`,
  returnBy: (day) => `Kembalikan barang sebelum ${day}`,
  labels: {
    placed: "Pesanan dibuat pada",
    paid: "Dibayar pada",
    shipped: "Pengiriman selesai pada",
    completed: "Pesanan selesai pada",
  },
};
