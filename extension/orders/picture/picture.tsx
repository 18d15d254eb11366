/** The picture of time above the table: the days to come, and the money by month; each as a table too. */
import type { OrderRow } from "../../generated/protocol";
import type { Gathered } from "../../shared/gathered-orders";
import { useSpeech } from "../../shared/use-speech";
import { DaysAhead } from "./days-ahead";
import { Months } from "./months";

interface Props {
  gathered: Gathered;
  titles: ReadonlyMap<string, OrderRow>;
  open(orderId: string): void;
}

export function Picture({ gathered, titles, open }: Props) {
  const { say } = useSpeech();
  return (
    <div class="picture" data-marks={gathered.marks.length}>
      <section class="card">
        <h2>{say("picture_days")}</h2>
        <DaysAhead today={gathered.today} marks={gathered.marks} titles={titles} open={open} />
      </section>
      <section class="card">
        <h2>{say("picture_money")}</h2>
        <Months today={gathered.today} months={gathered.months} withoutAmount={gathered.withoutAmount} />
      </section>
    </div>
  );
}
