ALTER TABLE "sessioner" ADD COLUMN "enhet" text;--> statement-breakpoint
ALTER TABLE "sessioner" ADD COLUMN "sid" text;--> statement-breakpoint
ALTER TABLE "sessioner" ADD COLUMN "sub" text;--> statement-breakpoint
CREATE INDEX "sessioner_agare" ON "sessioner" USING btree ("agare");--> statement-breakpoint
CREATE INDEX "sessioner_sid" ON "sessioner" USING btree ("sid");--> statement-breakpoint
CREATE INDEX "sessioner_sub" ON "sessioner" USING btree ("sub");