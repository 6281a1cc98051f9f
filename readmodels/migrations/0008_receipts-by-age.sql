-- For the operator's count of acts whose fate is not noted: the youngest receipts, by age. A BRIN index costs an act next to nothing.
CREATE INDEX receipts_by_age ON ledger.receipts USING brin (created_at) WITH (pages_per_range = 16, autosummarize = on);
