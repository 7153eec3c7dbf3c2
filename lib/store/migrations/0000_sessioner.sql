CREATE TABLE "sessioner" (
	"referens" text PRIMARY KEY NOT NULL,
	"agare" text NOT NULL,
	"innehall" text NOT NULL,
	"skapad" bigint NOT NULL,
	"sedd" bigint NOT NULL,
	"utgar" bigint NOT NULL
);
--> statement-breakpoint
CREATE INDEX "sessioner_utgar" ON "sessioner" USING btree ("utgar");