CREATE TABLE "val" (
	"agare" text NOT NULL,
	"slag" text NOT NULL,
	"part" text NOT NULL,
	"vad" text NOT NULL,
	"nar" bigint NOT NULL,
	"till" bigint NOT NULL,
	CONSTRAINT "val_agare_slag_part_vad_pk" PRIMARY KEY("agare","slag","part","vad")
);
--> statement-breakpoint
CREATE INDEX "val_till" ON "val" USING btree ("till");