// Firefox looks for new add-ons in the system's folders only after an update of its own; a profile that was there before
// would first run one put there in between at its second start. 8 is the system's folders: it looks there at each start,
// and forgets what was removed from there.
pref("extensions.startupScanScopes", 8);
